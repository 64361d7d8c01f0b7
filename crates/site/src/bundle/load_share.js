// Loads the share bundle when the app asks for it. What it says to the app it says by
// events too, as `browser::sheet` hears them.
document.addEventListener('career-quiz:share', async ({ detail }) => {
  try {
    const [share, words] = await Promise.all([
      import({{script}}),
      fetch({{words}}).then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status)),
    ]);
    await share.default({ module_or_path: {{module}} });
    share.open(words, detail);
  } catch (error) {
    console.error(error);
    document.dispatchEvent(new CustomEvent('career-quiz:record'));
  }
});
