// A field on paper shows what fits into it, and a long text must not end at a page: what was typed stands beside it.
const typed = (event) => {
  document.querySelectorAll(".printed").forEach((copy) => copy.remove());
  if (event.type === "afterprint" || event.matches === false) return;
  for (const field of document.querySelectorAll(".item input[type=text], textarea")) {
    field.after(Object.assign(document.createElement("div"), { className: "printed", textContent: field.value }));
  }
};
for (const when of ["beforeprint", "afterprint"]) addEventListener(when, typed);
matchMedia("print").addEventListener("change", typed);
