// The colours and the font of the page around a frame, as what the style sheet of the quiz has by
// name. Whatever comes, what is read stands out from what it stands on: text by 4.5, borders of
// controls by 3 (WCAG 2.2, 1.4.3 and 1.4.11), with a little room for rounding.
const tokensOf = (() => {
  const FOR_TEXT = 4.6;
  const FOR_CONTROLS = 3.1;
  const WHITE = [255, 255, 255];
  const BLACK = [0, 0, 0];
  // How many grounds one above the other are heeded.
  const MOST_GROUNDS = 8;
  const COLOUR = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s.,%/+-]{1,100}\)$/;
  const FONT = /^[\p{L}\p{N}\s"',._-]{1,400}$/u;
  // The colours that mean something, and the accent where the page has no link: those of tokens.css.
  const OWN = {
    light: { accent: [11, 90, 110], sound: [29, 107, 58], caution: [138, 74, 0] },
    dark: { accent: [127, 208, 226], sound: [142, 214, 165], caution: [242, 189, 122] },
  };

  const page = document.documentElement;
  const numbersOf = (text) => (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  // Red, green, blue from 0 to 255, and the share that nothing shines through. The browser itself turns
  // other ways of writing a colour into this one.
  const read = (text) => {
    if (typeof text !== 'string' || !COLOUR.test(text)) return null;
    let parts = numbersOf(text);
    if (!text.startsWith('rgb')) {
      page.style.setProperty('outline-color', `color-mix(in srgb, ${text}, ${text})`);
      const computed = page.style.outlineColor && getComputedStyle(page).outlineColor;
      page.style.removeProperty('outline-color');
      if (!computed.startsWith('color(srgb ')) return null;
      const [red, green, blue, alpha] = numbersOf(computed.slice('color(srgb '.length));
      parts = [red * 255, green * 255, blue * 255, alpha];
    }
    const [red, green, blue, alpha = 1] = parts;
    const found = [red, green, blue].map((part) => Math.min(Math.max(part, 0), 255));
    return found.some(Number.isNaN) ? null : [...found, Math.min(Math.max(alpha, 0), 1)];
  };

  const mix = (one, other, share) => (
    [0, 1, 2].map((at) => Math.round(one[at] * (1 - share) + other[at] * share))
  );
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const least = (colour, grounds) => Math.min(...grounds.map((ground) => contrast(colour, ground)));
  // The same colour, or as much nearer to another as it takes to stand out.
  const moved = (colour, end, standsOut) => {
    for (let step = 0; step < 20; step += 1) {
      const nearer = mix(colour, end, step / 20);
      if (standsOut(nearer)) return nearer;
    }
    return end;
  };
  const ends = (ground) => (
    contrast(WHITE, ground) > contrast(BLACK, ground) ? [WHITE, BLACK] : [BLACK, WHITE]
  );

  // What the grounds come to. Where a picture is behind them or nothing at all, the text says whether it
  // is dark there.
  const groundOf = (grounds, text) => {
    const deepest = luminance(text) > 0.4 ? [18, 18, 18] : WHITE;
    return grounds.reduceRight((under, over) => mix(under, over, over[3]), deepest);
  };
  const css = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

  const coloursOf = (ground, wishes) => {
    const [end, away] = ends(ground);
    const isDark = end === WHITE;
    const own = isDark ? OWN.dark : OWN.light;
    const lighter = mix(ground, WHITE, 0.06);
    const sheet = isDark && contrast(WHITE, lighter) > 7 ? lighter : mix(ground, away, isDark ? 0.25 : 0.6);
    const tint = (colour) => mix(sheet, colour, isDark ? 0.14 : 0.1);
    const readable = (wish) => (
      moved(wish, end, (colour) => least(colour, [ground, sheet, tint(colour)]) >= FOR_TEXT)
    );
    const accent = readable(wishes.accent ?? own.accent);
    const sound = readable(own.sound);
    const caution = readable(own.caution);
    const grounds = [ground, sheet, tint(accent), tint(sound), tint(caution)];
    const text = moved(wishes.text, end, (colour) => least(colour, grounds) >= FOR_TEXT);
    const towards = (share, bar, on) => (
      moved(mix(text, ground, share), text, (colour) => least(colour, on) >= bar)
    );
    const accentText = ends(accent)[0];
    return {
      'ground': ground,
      'sheet': sheet,
      'text': text,
      'text-quiet': towards(0.3, FOR_TEXT, grounds),
      'line': mix(ground, text, 0.2),
      'line-strong': towards(0.5, FOR_CONTROLS, grounds),
      'accent': accent,
      'accent-text': accentText,
      'accent-ground': tint(accent),
      'sound': sound,
      'sound-ground': tint(sound),
      'caution': caution,
      'caution-ground': tint(caution),
      'card': isDark ? tint(accent) : accent,
      'card-text': isDark ? text : accentText,
    };
  };

  // From what `embed.js` has read to `isDark` and `tokens`; null when that is not what it reads.
  return (look, accent) => {
    if (!look || !Array.isArray(look.ground)) return null;
    const grounds = look.ground.slice(0, MOST_GROUNDS).map(read).filter(Boolean);
    const text = read(look.text)?.slice(0, 3) ?? BLACK;
    const ground = groundOf(grounds, text);
    const wishes = { text, accent: (read(accent) ?? read(look.link))?.slice(0, 3) };
    const tokens = {};
    for (const [name, colour] of Object.entries(coloursOf(ground, wishes))) tokens[name] = css(colour);
    if (typeof look.font === 'string' && FONT.test(look.font)) {
      tokens['font-text'] = look.font;
      tokens['font-title'] = look.font;
    }
    return { isDark: ends(ground)[0] === WHITE, tokens };
  };
})();
