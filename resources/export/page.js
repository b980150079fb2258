/* Shows and hides marks by label, and turns the lines. Without this script every mark shows. Written for this program. */
"use strict";
const boxes = [...document.querySelectorAll("input[data-label]")];
const style = document.head.appendChild(document.createElement("style"));
function show() {
  const off = new Set(boxes.filter(box => !box.checked).map(box => box.dataset.label));
  style.textContent = [...off].map(key => `mark.${key} { background: none; border: 0; }`).join("\n");
  for (const item of document.querySelectorAll("[data-labels]"))
    item.hidden = item.dataset.labels.split(" ").every(key => off.has(key));
}
boxes.forEach(box => box.addEventListener("change", show));
document.getElementById("all").addEventListener("click", () => { boxes.forEach(box => { box.checked = true; }); show(); });
const turn = document.getElementById("vertical");
turn.addEventListener("change", () => document.body.classList.toggle("vertical", turn.checked));
