"use strict";
(() => {
  const groups = new Map();
  for (const element of document.querySelectorAll("[data-t]")) {
    const group = groups.get(element.dataset.t) ?? [];
    groups.set(element.dataset.t, [...group, element]);
  }
  const linked = (target) => (target instanceof Element ? target.closest("[data-t], [data-n]") : null);
  const group = (element) => groups.get(element.dataset.t) ?? [];
  let lit = [];

  function show(element) {
    for (const one of lit) one.classList.remove("aktif");
    lit = element ? [element, ...group(element)] : [];
    for (const one of lit) one.classList.add("aktif");
  }

  function reveal(element) {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    element.scrollIntoView({ block: "center", inline: "nearest" });
  }

  function go(element) {
    show(element);
    const home = element.closest("[data-panel]");
    const node = element.dataset.n && document.getElementById("n" + element.dataset.n);
    if (node) reveal(node);
    for (const panel of document.querySelectorAll("[data-panel]")) {
      if (panel === home || (node && panel.contains(node))) continue;
      const other = group(element).find((one) => panel.contains(one));
      if (other) reveal(other);
    }
    if (node) node.classList.add("aktif"), lit.push(node);
  }

  const doubtful = [...document.querySelectorAll("[data-ragu]")];
  let at = -1;

  function step(by) {
    if (!doubtful.length) return;
    at = at < 0 && by < 0 ? doubtful.length - 1 : (at + by + doubtful.length) % doubtful.length;
    go(doubtful[at]);
  }

  document.getElementById("berikut")?.addEventListener("click", () => step(1));
  document.addEventListener("mouseover", (event) => show(linked(event.target) ?? linked(document.activeElement)));
  document.addEventListener("focusin", (event) => show(linked(event.target)));
  document.addEventListener("click", (event) => {
    const element = linked(event.target);
    if (!element) return;
    event.preventDefault();
    go(element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(null);
    if (!event.ctrlKey && !event.altKey && !event.metaKey && event.key === "n") step(1);
    if (!event.ctrlKey && !event.altKey && !event.metaKey && event.key === "p") step(-1);
    if (event.key !== "Enter" && event.key !== " ") return;
    const element = linked(document.activeElement);
    if (!element || element !== document.activeElement) return;
    event.preventDefault();
    go(element);
  });
})();
