// The gallery's code leads to the site that this copy of the gallery is on, and is copied by a button.
const placeholder = "https://example.org/";
const site = new URL("../", location.href).href;

for (const sentence of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-address]")))
  sentence.hidden = true;

for (const figure of document.querySelectorAll(".code")) {
  const [code, button, status] = ["code", "button", "[role=status]"].map(
    (each) => /** @type {HTMLElement} */ (figure.querySelector(each)),
  );
  code.textContent = (code.textContent ?? "").replaceAll(placeholder, site);
  button.hidden = false;
  button.addEventListener("click", async () => {
    const copied = await navigator.clipboard?.writeText(code.textContent ?? "").then(
      () => true,
      () => false,
    );
    if (!copied) getSelection()?.selectAllChildren(code);
    status.textContent = (copied ? button.dataset.copied : button.dataset.byHand) ?? "";
  });
}
