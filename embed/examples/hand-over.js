document.addEventListener('duetime-submit', ({ detail }) => {
  // Here your page sends detail.case to your desk. The same detail.id is the same case: take it once.
  console.log(detail.text);
  detail.accept({ number: `EXAMPLE-${detail.id.slice(0, 4)}` });
});
