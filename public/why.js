// Says why the page cannot run, and what to do about it. Only loaded where it cannot, so that nobody else pays for it.
const LANGUAGES = ["en", "nl", "de"];
const WORDS = {
  // Lockdown Mode, enhanced security, an old browser: there is no WebAssembly at all.
  off: [
    "This browser does not run WebAssembly, which Duetime is made of. You can allow it for this page alone. Lockdown Mode on an iPhone, iPad or Mac: in Safari, open the menu beside the address, then the settings for this website, and turn Lockdown Mode off there. Enhanced security in Microsoft Edge (“Enhance your security on the web”): press the lock beside the address and turn it off for this site. Otherwise the browser is too old: update it, or use another one.",
    "Deze browser voert geen WebAssembly uit, en daarvan is Duetime gemaakt. U kunt het voor alleen deze pagina toestaan. Isolatiemodus (Lockdown Mode) op een iPhone, iPad of Mac: open in Safari het menu naast het adres, dan de instellingen voor deze website, en zet de isolatiemodus daar uit. Verbeterde beveiliging in Microsoft Edge: druk op het slotje naast het adres en zet die voor deze site uit. Anders is de browser te oud: werk hem bij of gebruik een andere.",
    "Dieser Browser führt kein WebAssembly aus, und daraus besteht Duetime. Sie können es allein für diese Seite erlauben. Blockierungsmodus (Lockdown Mode) auf iPhone, iPad oder Mac: Öffnen Sie in Safari das Menü neben der Adresse, dann die Einstellungen für diese Website, und schalten Sie dort den Blockierungsmodus aus. Erhöhte Sicherheit in Microsoft Edge: Drücken Sie auf das Schloss neben der Adresse und schalten Sie sie für diese Website aus. Sonst ist der Browser zu alt: Aktualisieren Sie ihn, oder nehmen Sie einen anderen.",
  ],
  // There is WebAssembly, but a rule stands against it; Safari before 16 does not know the rule that allows it.
  forbidden: [
    "A security rule forbids WebAssembly here, which Duetime is made of. Safari needs version 16 or newer: update it, or use another browser. Whoever runs this site: its Content-Security-Policy has to allow 'wasm-unsafe-eval'.",
    "Een beveiligingsregel verbiedt hier WebAssembly, en daarvan is Duetime gemaakt. Safari moet versie 16 of nieuwer zijn: werk hem bij, of gebruik een andere browser. Voor wie deze site beheert: de Content-Security-Policy moet 'wasm-unsafe-eval' toestaan.",
    "Eine Sicherheitsregel verbietet hier WebAssembly, und daraus besteht Duetime. Safari braucht Version 16 oder neuer: Aktualisieren Sie ihn, oder nehmen Sie einen anderen Browser. Für Betreiber dieser Website: Ihre Content-Security-Policy muss 'wasm-unsafe-eval' erlauben.",
  ],
  stopped: [
    "Duetime stopped because of a fault of its own. Load it again: it goes on where you were.",
    "Duetime is gestopt door een eigen fout. Laad het opnieuw: het gaat verder waar u was.",
    "Duetime ist wegen eines eigenen Fehlers stehen geblieben. Laden Sie es neu: Es geht weiter, wo Sie waren.",
  ],
  lost: [
    "A part of the page did not arrive, or not in full. Check the connection and load again. If that does not help, update the browser, or tell whoever runs this site.",
    "Een deel van de pagina is niet of niet heel aangekomen. Controleer de verbinding en laad opnieuw. Helpt dat niet, werk dan de browser bij, of meld het aan wie deze site beheert.",
    "Ein Teil der Seite ist nicht oder nicht vollständig angekommen. Prüfen Sie die Verbindung und laden Sie neu. Hilft das nicht, aktualisieren Sie den Browser, oder melden Sie es dem Betreiber dieser Website.",
  ],
};

const cause = (error) => {
  if (typeof WebAssembly === "undefined") return "off";
  try {
    // The smallest program that there is.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return "forbidden";
  }
  return error?.name === "RuntimeError" ? "stopped" : "lost";
};

export const tell = (error) => {
  const fallback = document.getElementById("fallback");
  if (fallback.querySelector("[data-why]")) return;
  const why = cause(error);
  const lines = WORDS[why].map((text, n) => Object.assign(document.createElement("p"), { lang: LANGUAGES[n], textContent: text }));
  for (const line of lines) line.dataset.why = why;
  fallback.querySelector("h2").after(...lines);
  // The same address again, with what it says behind its mark.
  for (const again of fallback.querySelectorAll('a[href=""]')) {
    again.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  }
};
