// Without colour: a grey screen, a screen with colours of the reader's own. States stay apart by shape.

/** Share of the picture's points by which two marks differ at least: a tick, a bar, a broken line. */
const APART = 0.02;
/** Grey values that an eye on a photocopy holds for two. */
const STEP = 64;

export async function checkColours({ browser, home, at, tell, looked, shots, PNG }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  for (const colours of ['grey', 'forced']) {
    const isGrey = colours === 'grey';
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: isGrey ? 'achromatopsia' : 'none' });
    await open(`${home}/acuerdos`);
    await page.screenshot({ path: `${shots}/${colours}-acuerdos.png`, fullPage: true });
    const marks = await marksByWord(page, PNG);
    looked.states = Math.max(looked.states, marks.size);
    const all = [...marks];
    all.forEach(([word, mark], at) => {
      for (const [other, shape] of all.slice(at + 1)) {
        const share = difference(mark, shape);
        if (share < APART) tell('colours', `${home}/acuerdos`, `${colours}: «${word}» and «${other}» look alike (${share.toFixed(3)})`);
      }
    });
    await open(home);
    await page.screenshot({ path: `${shots}/${colours}-municipalidad.png`, fullPage: true });

    // light on dark, as most who force their colours have it; Chromium forgets it at the next page
    async function open(path) {
      await page.goto(at(path));
      await page.emulateMedia(isGrey ? { forcedColors: 'none' } : { forcedColors: 'active', colorScheme: 'dark' });
    }
  }
  await context.close();
}

/** The mark of each situation as it is drawn, one of each word. */
async function marksByWord(page, PNG) {
  const marks = new Map();
  for (const tag of await page.locator('main .tag:visible').all()) {
    const word = (await tag.innerText()).trim();
    const drawn = tag.locator('svg');
    if (marks.has(word) || (await drawn.count()) === 0) continue;
    marks.set(word, PNG.sync.read(await drawn.first().screenshot()));
  }
  return marks;
}

/** Share of the points that are dark in one picture and light in the other. */
function difference(one, other) {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  let apart = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = ({ data, width: row }) => data[(y * row + x) * 4 + 1];
      if (Math.abs(grey(one) - grey(other)) > STEP) apart += 1;
    }
  }
  return apart / (width * height);
}
