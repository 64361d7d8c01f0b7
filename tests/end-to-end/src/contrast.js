// What does not stand out enough on the page that is shown. See contrast.rs.
const [textLeast, controlLeast] = arguments;

const faults = [];
const path = element => {
  const steps = [];
  for (let at = element; at && at !== document.body && steps.length < 5; at = at.parentElement) {
    steps.unshift(at.localName + (at.name ? `[name=${at.name}]` : '')
      + [...at.classList].map(name => `.${name}`).join(''));
  }
  return steps.join(' > ');
};

// Chromium computes colours as rgb() or rgba().
const colour = text => {
  const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
  return { parts: [red, green, blue], alpha };
};
const over = (upper, lower) =>
  upper.parts.map((part, at) => part * upper.alpha + lower[at] * (1 - upper.alpha));
// WCAG 2.2, relative luminance and contrast ratio.
const luminance = parts => {
  const [red, green, blue] = parts.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
};

const style = element => getComputedStyle(element);
const shown = element => !element.closest('.visually-hidden')
  && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
// Where the page around a frame shines through, the look that it has been told says what that is.
const { dataset } = document.documentElement;
const around = style(document.documentElement).getPropertyValue('--ground');
const behind = dataset.look === undefined ? [255, 255, 255]
  : around.match(/[\da-f]{2}/g).map(part => parseInt(part, 16));
const grounds = new Map([[null, behind]]);
// What an element's own ground and those behind it come to.
const ground = element => {
  if (!grounds.has(element)) {
    const own = colour(style(element).backgroundColor);
    grounds.set(element, over(own, ground(element.parentElement)));
  }
  return grounds.get(element);
};
let measured = 0;
const check = (rule, element, what, upper, under, least) => {
  measured += 1;
  const found = contrast(over(upper, under), under);
  if (found < least) {
    const summary = `${what}: ${found.toFixed(2)} instead of ${least}`;
    faults.push({ rule, selector: path(element), summary });
  }
};

for (const element of document.body.querySelectorAll('*')) {
  if (!shown(element) || element.closest('svg')) continue;
  const { color, filter, backgroundImage } = style(element);
  // Neither is measured here, so neither may be there.
  if (filter !== 'none' || backgroundImage !== 'none') {
    faults.push({ rule: 'unmeasured', selector: path(element), summary: filter + backgroundImage });
  }
  const says = [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  if (says) check('text-contrast', element, color, colour(color), ground(element), textLeast);
}

// A control stands out by its border or by its ground from what is around it. A button that has
// neither is told by its text.
for (const element of document.querySelectorAll('button, label.choice')) {
  if (!shown(element)) continue;
  const { borderBlockStartColor, backgroundColor } = style(element);
  const [border, own] = [colour(borderBlockStartColor), colour(backgroundColor)];
  if (border.alpha === 0 && own.alpha === 0) continue;
  check('control-contrast', element, borderBlockStartColor, border,
    ground(element.parentElement), controlLeast);
}
for (const element of document.querySelectorAll('input:checked')) {
  if (!shown(element)) continue;
  const { accentColor } = style(element);
  check('control-contrast', element, accentColor, colour(accentColor),
    ground(element.parentElement), controlLeast);
}
return { measured, accent: style(document.documentElement).getPropertyValue('--accent'), faults };
