// Stands behind the lines that offer the page in other languages. Shows the one that the visitor's browser
// asks for to people who are new here, and opens a link that somebody has shared in their language. The
// switch at the foot takes the place along. Nothing of it is kept longer than the tab is open.
(() => {
  const KEY = 'career-quiz/language';
  const page = document.documentElement;
  const offered = document.querySelector('.languages-offered');
  const ways = [...offered.querySelectorAll('a')];
  const asked = new URLSearchParams(location.search);

  // The same tag, or else the same language in the same script, such as zh-Hant for zh-TW. `Intl` knows the
  // script and takes longer to begin with than all else here, before the page is painted: it is asked where a
  // tag names a script, and of languages that have several by region (CLDR's likely subtags).
  const SEVERAL_SCRIPTS = /-[a-z]{4}\b|^(az|ha|kk|ku|ky|mn|ms|pa|sd|sr|tg|ug|uz|yue|zh)\b/i;
  const scriptOf = (tag) => {
    try {
      return new Intl.Locale(tag).maximize().script;
    } catch {
      return '';
    }
  };
  const isAlike = (tag, wish) => {
    const [first, second] = [tag, wish].map((it) => it.toLowerCase().split('-')[0]);
    return first === second
      && (![tag, wish].some((it) => SEVERAL_SCRIPTS.test(it)) || scriptOf(tag) === scriptOf(wish));
  };
  const tags = [page.lang, ...ways.map(({ hreflang }) => hreflang)];
  const found = (wish) => tags.find((tag) => tag.toLowerCase() === wish.toLowerCase())
    ?? tags.find((tag) => isAlike(tag, wish));
  const wishIn = (list) => (list ?? []).map(found).find(Boolean);
  const isShared = /v[12](\.|%2)/i.test(location.hash);
  let wished = wishIn(asked.has('language') ? [asked.get('language')] : navigator.languages);
  // What was chosen in this tab comes first. Where a page is in the language that the browser asks for, it is not
  // looked up, unless the page came by a link that was shared: no storage is quick before the page is painted,
  // and all that is lost there is the line for somebody who chose another language and came back by themselves.
  if (!asked.has('language') && (isShared || wished !== page.lang)) {
    try {
      const kept = sessionStorage.getItem(KEY);
      if (kept) wished = wishIn([kept]);
    } catch {
      // Nothing is kept, and the browser is asked alone.
    }
  }
  const way = ways.find(({ hreflang }) => hreflang === wished);
  const take = (link, fragment) => {
    asked.delete('language');
    try {
      sessionStorage.setItem(KEY, link.hreflang);
    } catch {
      asked.set('language', link.hreflang);
    }
    link.search = asked;
    link.hash = fragment;
  };
  // Who has been here has chosen; and where a worker serves this page, the other one may not be kept.
  const isNew = () => !('returning' in page.dataset) && !navigator.serviceWorker?.controller;
  if (way && isShared && isNew()) {
    take(way, location.hash);
    location.replace(way.href);
  } else if (way && (isShared || !('returning' in page.dataset))) {
    offered.hidden = false;
    way.parentElement.hidden = false;
  }

  // An unfinished attempt goes on where it is; a result and the list of scores have an address already.
  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[hreflang]');
    if (!link) return;
    const own = location.hash.slice(1);
    const isPlace = /^(result|scores|continue)/.test(own) || !document.getElementById('career-quiz');
    take(link, isPlace ? own : ['continue', own].filter(Boolean).join('&'));
  });
})();
