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

// A drawing as a picture of points, twice as fine as it is large; nothing where the browser cannot. It goes no further than this page.
globalThis.pngOf = (svg) =>
  new Promise((there, failed) => {
    const image = new Image();
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    image.onerror = failed;
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      canvas.toBlob((blob) => (blob ? there(blob) : failed()), "image/png");
    };
    image.src = address;
  });
