// Bundles that are loaded when something is asked of them. A part of a page that did not come is not asked for
// again by the same name.
const later = (script, module_or_path) => {
  let asked = 0;
  return async () => {
    const bundle = await import(script + (asked ? `?${asked}` : '')).catch((error) => {
      asked += 1;
      throw error;
    });
    await bundle.default({ module_or_path });
    return bundle;
  };
};
const exchange = later({{exchange-script}}, {{exchange-module}});
const publish = later({{publish-script}}, {{publish-module}});

// Calls a function of the bundle that reads and writes files of other programs.
window.careerQuizExchange = async (name, ...given) => (await exchange())[name](...given);

// Makes a whole site of a draft, of the files of this one, and of the pictures of its links.
const bytes = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return new Uint8Array(await answer.arrayBuffer());
};
window.careerQuizSite = async (cards, ...draft) => {
  const { site } = await publish();
  const { texts, files } = JSON.parse(new TextDecoder().decode(await bytes('{{kit}}')));
  const there = files.map(async ([path, address]) => [path, await bytes(address)]);
  return site(JSON.stringify(texts), cards.concat(await Promise.all(there)), ...draft);
};

// Loads the studio. Until it is there the page says so; if it does not come, that.
import({{script}}).then(async (studio) => {
  await studio.default({ module_or_path: {{module}} });
  studio.open();
}).catch((error) => {
  console.error(error);
  document.getElementById('studio-loading').hidden = true;
  document.getElementById('studio-failed').hidden = false;
});
