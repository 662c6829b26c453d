// What the page around the element does with it: buttons that command, a line that tells.

const scene = /** @type {import('../embed/element.js').BivouacScene} */ (
  document.getElementById('scene'));
const told = /** @type {HTMLElement} */ (document.getElementById('told'));

scene.addEventListener('bivouac-ready', () => { told.textContent = 'The scene is ready.'; });
scene.addEventListener('bivouac-finish', (event) => {
  const { verdict, digest } = /** @type {CustomEvent} */ (event).detail;
  told.textContent = `Watched to the end: agreement ${verdict.agreement}, digest ${digest}.`;
});

/** @param {string} name @returns {Promise<string>} */
async function command(name) {
  if (name === 'getResult') {
    const { verdict, messages, digest } = await scene.getResult();
    return `Agreement ${verdict.agreement}, validity ${verdict.validity}, `
      + `${messages.sent} messages, digest ${digest}.`;
  }
  const { t, ticks } = await { play: () => scene.play(), pause: () => scene.pause(),
    step: () => scene.step() }[/** @type {'play'} */ (name)]();
  return `Tick ${t} of ${ticks}.`;
}

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    told.textContent = await command(button.dataset.do ?? '').catch((error) => error.message);
  });
}
