// A reader without a mouse: the first stop skips to the content, and every stop is seen.

/** Stops tried on one page; a longer one repeats itself. */
const STOPS = 60;
/** Pixels of the ring around what has the focus. */
const RING = 3;

export async function checkKeyboard({ browser, home, at, tell, looked, shots }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  for (const path of [home, '/', '/ayuda', `${home}/alertas`]) {
    await page.goto(at(path));
    await page.keyboard.press('Tab');
    const first = await page.evaluate(stop);
    if (!first.href?.startsWith('#')) tell('keyboard', path, `the first stop is ${first.name}, no way to the content`);
    if (!first.seen) tell('keyboard', path, 'the way to the content is not seen when it has the focus');
    const reached = await page.evaluate((href) => document.getElementById(href.slice(1))?.tagName, first.href ?? '#');
    if (reached !== 'MAIN') tell('keyboard', path, `the way to the content leads to ${reached}`);
    const all = await page.evaluate(countOfStops);
    const known = new Set([first.at]);
    for (let pressed = 1; pressed < Math.min(all, STOPS); pressed += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(stop);
      if (now.at < 0) break; // the browser's own bar: the last stop is behind us
      if (now.ring < RING) tell('keyboard', path, `${now.name} has a ring of ${now.ring} px when it has the focus`);
      if (!now.seen) tell('keyboard', path, `${now.name} has the focus out of sight`);
      known.add(now.at);
      looked.stops += 1;
    }
    // a date field is one element and three stops
    if (known.size < Math.min(all, STOPS) - 3) tell('keyboard', path, `only ${known.size} of ${all} stops are reached`);
  }
  await page.goto(at(home));
  await page.keyboard.press('Tab');
  await page.screenshot({ path: `${shots}/keyboard-first.png` });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement.closest('main') !== null);
  if (!inside) tell('keyboard', home, 'after the way to the content the next stop is not in the content');
  await page.screenshot({ path: `${shots}/keyboard-content.png` });
  await context.close();
}

function countOfStops() {
  return document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]').length;
}

/** What has the focus, and whether a person sees it. */
function stop() {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const look = getComputedStyle(one);
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    at: [...document.querySelectorAll('body *')].indexOf(one),
    name: (one.textContent.trim() || one.id || one.tagName).replace(/\s+/g, ' ').slice(0, 60),
    href: one.getAttribute('href'),
    ring: look.outlineStyle === 'none' ? 0 : parseFloat(look.outlineWidth),
    seen: inside && box.width > 0 && box.height > 0,
  };
}
