// What an article can do with an embedded chapter: move its levers, and say what follows.
customElements.whenDefined("seed-corn").then(() => {
  const harvest = /** @type {any} */ (document.getElementById("harvest"));
  harvest.on((/** @type {{sentence: string}} */ { sentence }) => {
    const said = document.getElementById("said");
    if (said) said.textContent = sentence;
  });
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-drain]"))) {
    button.addEventListener("click", () => harvest.set({ us_talent_drain: Number(button.dataset.drain) }));
  }
});
