// Loads the share bundle when the app asks for it. What it says to the app it says by
// events too, as `browser::sheet` hears them.
document.addEventListener('career-quiz:share', async ({ detail: [panel, record] }) => {
  try {
    const text = async (address) => {
      const answer = await fetch(address);
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    };
    const [share, words, ...parts] = await Promise.all([
      import({{script}}),
      text({{words}}),
      ...{{parts}}.map(text),
    ]);
    await share.default({ module_or_path: {{module}} });
    share.open(panel, words, parts, record);
  } catch (error) {
    console.error(error);
    document.dispatchEvent(new CustomEvent('career-quiz:record'));
  }
});
