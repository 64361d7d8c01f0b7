// Calls a function of the bundle that reads and writes files of other programs. A part of a page that did
// not come is not asked for again by the same name.
let asked = 0;
window.careerQuizExchange = async (name, ...given) => {
  const bundle = await import({{exchange-script}} + (asked ? `?${asked}` : '')).catch((error) => {
    asked += 1;
    throw error;
  });
  await bundle.default({ module_or_path: {{exchange-module}} });
  return bundle[name](...given);
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
