const log = document.getElementById('log');
const events = ['ready', 'step', 'level', 'deadline', 'draft', 'submit', 'result', 'error', 'close'];

for (const name of events) {
  document.addEventListener(`duetime-${name}`, ({ type, target, detail }) => {
    if (!log.dataset.begun) log.replaceChildren();
    log.dataset.begun = 'yes';
    const line = document.createElement('p');
    line.textContent = `${target.view || 'calculator'}: ${type} ${JSON.stringify(detail)}`.slice(0, 300);
    log.prepend(line);
    if (log.children.length > 20) log.lastElementChild.remove();
  });
}
