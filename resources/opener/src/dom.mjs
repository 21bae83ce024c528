// Elements made from text alone: nothing from a package is ever read as markup.

export function element(name, { text, ...properties } = {}, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

export function button(text, onclick) {
  return element("button", { type: "button", text, onclick });
}

// Lines {label, text, kind}: those with a label become rows of a list, the others paragraphs.
export function written(lines) {
  const made = [];
  for (const { kind = "", label, text } of lines) {
    if (label === "") {
      made.push(element("p", { text }));
      continue;
    }
    const term = element("dt", { text: label });
    const row = element("div", { className: kind }, term, element("dd", { text }));
    const last = made[made.length - 1];
    if (last?.localName === "dl") last.append(row);
    else made.push(element("dl", {}, row));
  }
  return made;
}
