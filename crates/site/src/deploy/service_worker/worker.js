// The quiz without a network. `site render` fills the names in double braces, from the files that
// the build has really made, and leaves the comments out. docs/decisions/offline.md says why it is so.

const SCOPE = new URL(self.registration.scope);
// Two quizzes may share an origin, one in a folder of the other. No path holds a blank, so this
// begins the names of this quiz's caches and of no other's.
const CACHES_OF_THIS_PLACE = `career-quiz ${SCOPE.pathname} `;
const CACHE = `${CACHES_OF_THIS_PLACE}{{quiz}} {{build}}`;

// Names that stay while the content changes: asked for anew at every visit.
const PAGES = {{pages}};
// Kept once they have been read: few visitors read all of the guide.
const ONCE_READ = {{once-read}};
// Names with a hash of the content, all of them named by the first page.
const HASHED = {{hashed}};
const OTHERS = {{others}};
// Kept once they have been asked for: few visitors open the share panel, fewer the studio. Further rounds are
// kept as soon as somebody can ask for them, which is not before a result.
const LATER = {{later}};

// How long a network may keep a visitor waiting who has the page already, in milliseconds.
const PATIENCE = 3000;

self.addEventListener('install', (event) => event.waitUntil(keepThisBuild()));
self.addEventListener('activate', (event) => event.waitUntil(forgetEarlierBuilds()));
self.addEventListener('message', (event) => {
  event.waitUntil(event.data === 'has-result' ? keepRounds() : takeOver(event.source));
});
self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (event.request.mode === 'navigate' && PAGES.includes(name)) {
    event.respondWith(page(event, name));
  } else if (event.request.mode === 'navigate' && ONCE_READ.includes(name)) {
    event.respondWith(pageOnceRead(event, name));
  } else if (HASHED.includes(name) || OTHERS.includes(name)) {
    event.respondWith(file(event.request, name));
  } else if (LATER.includes(name)) {
    event.respondWith(later(event.request, name));
  }
});

// All or nothing. A worker whose build is not whole is not installed; the browser tries again at
// the next visit, and until then everything stays as it was.
async function keepThisBuild() {
  const cache = await caches.open(CACHE);
  try {
    // What a host lets browsers keep for a while may be of an earlier build, so those are asked for.
    const anew = [...PAGES, ...OTHERS].map((name) => new Request(name, { cache: 'no-cache' }));
    const put = async (request) => {
      const answer = await fetch(request);
      if (!answer.ok) throw new Error(answer.status);
      // A browser shows no kept page that says of itself that a host has redirected it.
      await cache.put(request, new Response(answer.body, answer));
    };
    await Promise.all([...anew, ...HASHED].map(put));
    // In the minutes of an upload a host may answer with pages of one build and files of another.
    const first = await (await cache.match('./')).text();
    if (!HASHED.every((name) => first.includes(name.slice(2)))) throw new Error('two builds at once');
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function forgetEarlierBuilds() {
  // The browser asks for the page while this worker is still starting.
  await self.registration.navigationPreload?.enable();
  for (const name of await caches.keys()) {
    if (name.startsWith(CACHES_OF_THIS_PLACE) && name !== CACHE) await caches.delete(name);
  }
}

// One that does not come is tried again with the next result.
async function keepRounds() {
  const rounds = LATER.filter((name) => /^..(further|bonus)/.test(name));
  await Promise.allSettled(rounds.map((name) => later(name, name)));
}

// A page that sends such a message has loaded all that it cannot do without: a bonus round of the earlier
// build, should it still be asked for, says that it cannot be loaded. If the page is the only one
// that is open, nobody needs that build any more. Otherwise this worker waits until all are closed.
async function takeOver(sender) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.filter((page) => page.url.startsWith(SCOPE.href));
  if (open.length === 1 && open[0].id === sender?.id) await self.skipWaiting();
}

// `./guide/` for an address of this quiz, whatever its query and with its slash or without, and `./../app.js`
// for one beside its folder, where the bundles of another language lie; nothing for any other.
function nameOf(request) {
  const [address] = request.url.split(/[?#]/);
  const up = address.startsWith(SCOPE.href) ? './' : './../';
  const { href } = new URL(up, SCOPE);
  if (request.method !== 'GET' || !address.startsWith(href)) return undefined;
  const name = up + address.slice(href.length).replace(/(^|\/)index\.html$/, '$1');
  return [...PAGES, ...ONCE_READ].find((page) => page === `${name}/`) ?? name;
}

// From the network, so that a new build shows at once; what is kept, if the network fails, dawdles
// or answers with a fault of its own.
async function page(event, name) {
  const fresh = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  event.waitUntil(fresh.then(() => undefined, () => undefined));
  const kept = await keptAs(name);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([fresh.catch(() => undefined), late]);
  // Firefox hands a failed early answer on as an answer of the type `error`.
  return answer && answer.type !== 'error' && answer.status < 500 ? answer : kept;
}

// Without a network, a page that has not been read leads to its line on the page of the folder above.
async function pageOnceRead(event, name) {
  const answer = await page(event, name).catch(() => Response.error());
  if (answer.type === 'error') {
    return Response.redirect(new URL(name.replace(/([^/]+)\/$/, '#$1'), SCOPE));
  }
  return keep(name, answer);
}

async function file(request, name) {
  return (await keptAs(name)) ?? fetch(request);
}

async function later(request, name) {
  return (await keptAs(name)) ?? keep(name, await fetch(request));
}

async function keep(name, answer) {
  // A device that is full still has the answer itself.
  if (answer.ok) await (await caches.open(CACHE)).put(name, answer.clone()).catch(() => undefined);
  return answer;
}

async function keptAs(name) {
  const cache = await caches.open(CACHE);
  return cache.match(name, { ignoreVary: true });
}
