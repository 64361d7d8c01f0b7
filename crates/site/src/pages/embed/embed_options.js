// Stands in the head of the page for frames, behind `boot.js`: what the frame is asked for with has
// to be known before anything is shown.

// Leads to the frame in that language, if the quiz is there in it, and to the same place. A tag that is none
// leads nowhere. Both are properties of the window, because the script at the end of the page needs them too.
self.speakIn = (wish, isFollowed) => {
  const { lang, dataset } = document.documentElement;
  const ways = JSON.parse(dataset.languages || '{}');
  const exact = (tag) => String(tag).toLowerCase();
  const base = (tag) => exact(tag).split('-')[0];
  const tags = [lang, ...Object.keys(ways)];
  const found = tags.find((tag) => exact(tag) === exact(wish)) ?? tags.find((tag) => base(tag) === base(wish));
  if (!ways[found]) return;
  const asked = new URLSearchParams(location.search);
  asked.set(isFollowed ? 'lang' : 'language', found);
  if (isFollowed) asked.set('follows', '');
  const own = location.hash.replace(/^#(continue&?)?/, '');
  location.replace(`${ways[found]}embed/?${asked}#${['continue', own].filter(Boolean).join('&')}`);
};
// The language of the page around counts where none was chosen, which the address of a frame in another
// language than the first has done, unless that language was followed here.
self.speakAsHost = (wish) => {
  const isFirst = !/"\.\.\//.test(document.documentElement.dataset.languages);
  const follows = new URLSearchParams(location.search).has('follows');
  if (isFirst || follows) self.speakIn(wish, true);
};

(() => {
  // The policy of the page allows requests to any site, because in a sandbox Safari's engine does not
  // take this one for its own (`'self'`). This takes all others back.
  document.head.append(Object.assign(document.createElement('meta'), {
    httpEquiv: 'Content-Security-Policy',
    content: `connect-src ${location.origin}`,
  }));
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  if (asked.has('language')) self.speakIn(asked.get('language'));
  else if (asked.has('lang')) self.speakAsHost(asked.get('lang'));
  // Where the look is to be that of the page around, it is light until that page has said what it is.
  const theme = asked.get('theme');
  if (theme === 'dark') page.dataset.theme = theme;
  else if (theme !== 'auto') page.dataset.theme = 'light';
  if (['square', 'round'].includes(asked.get('corners'))) page.dataset.corners = asked.get('corners');
  if (asked.get('heading') === '1') page.dataset.heading = '';
  const width = Number(asked.get('width'));
  if (width >= 280 && width <= 2000) page.style.setProperty('--measure', `${width}px`);
  if (asked.get('deck') === 'more') page.dataset.deck = 'more';
  if (asked.get('results') === '1') page.dataset.results = '';
  // WordPress, which gives no frame more than 1,000 px.
  if (/secret=\w{10}/.test(location.hash)) page.dataset.clamped = '';
  // A frame without an origin is a sandboxed one, where printing and downloads do nothing.
  if (self.origin === 'null') page.dataset.sandboxed = '';
})();
