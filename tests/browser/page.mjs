// One page, as wide as a desk and as narrow as a phone.

import { checkSheets } from './paper.mjs';

/** Levels A and AA of WCAG 2.2. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };
/** 1280 px at 400 % zoom. */
const ZOOMED = { width: 320, height: 640 };
/** Bytes of a first visit, before compression: five seconds on a slow line. */
const MOST_BYTES = 60_000;
const MOST_STYLE = 12_000;
/** The report in one file is made to be kept and printed; its address says its size beforehand. */
const MOST_FILE = 200_000;

/** Looks at one page, on paper too where it is the first of its kind, and returns where its links lead. */
export async function checkPage(page, path, isFirst, house) {
  const { tell, looked } = house;
  const arrived = [];
  const failed = [];
  const listen = (response) => arrived.push(response);
  const complain = (message) => message.type() === 'error' && failed.push(message.text());
  page.on('response', listen);
  page.on('console', complain);
  await page.setViewportSize(WIDE);
  const answer = await page.goto(house.at(path), { waitUntil: 'load' });
  page.off('response', listen);
  page.off('console', complain);

  const isMissing = path.endsWith('/no-existe');
  if (answer.status() !== (isMissing ? 404 : 200)) tell('answers', path, `answers ${answer.status()}`);
  for (const words of failed.filter(() => !isMissing)) tell('answers', path, words);
  if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) return [];
  await weigh(arrived, path, house);
  await axeAt(page, path, 'desk', house);
  await sideways(page, path, WIDE.width, house);
  await page.setViewportSize(PHONE);
  await axeAt(page, path, 'phone', house);
  await sideways(page, path, PHONE.width, house);
  await page.setViewportSize(ZOOMED);
  await sideways(page, path, ZOOMED.width, house);
  await page.setViewportSize(PHONE);
  if (isFirst) await checkSheets(page, path, house);
  await page.evaluate(spacedText);
  await sideways(page, path, `${PHONE.width} with wide spaced text`, house);
  const told = await page.evaluate(about);
  if (told.scripts > 0) tell('alone', path, `${told.scripts} scripts, though every page does without`);
  for (const words of told.missing) tell('barriers', path, words);
  looked.pages.push(path);
  return told.links;

  async function axeAt(page, path, width) {
    const { violations } = await page.evaluate(
      (levels) => window.axe.run(document, {
        runOnly: levels, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } },
      }), LEVELS);
    for (const { id, help, nodes } of violations) {
      const first = nodes[0].html.replace(/\s+/g, ' ').slice(0, 160);
      tell('barriers', path, `${width}: ${id}, ${help} (${nodes.length} times): ${first}`);
    }
  }
}

async function weigh(arrived, path, { tell, origin, looked }) {
  let bytes = 0;
  for (const response of arrived) {
    const url = response.url();
    if (url.startsWith('data:')) continue;
    if (!url.startsWith(origin)) tell('alone', path, `asks ${url} from elsewhere`);
    const size = (await response.body()).length;
    bytes += size;
    const isStyle = response.request().resourceType() === 'stylesheet';
    if (isStyle && size > MOST_STYLE) tell('weight', path, `a style sheet of ${size} bytes, of ${MOST_STYLE}`);
  }
  const most = path.split('?')[0].endsWith('/hoja') ? MOST_FILE : MOST_BYTES;
  if (bytes > most) tell('weight', path, `${bytes} bytes on a first visit, of ${most}`);
  if (bytes > (looked.heaviest?.bytes ?? 0)) looked.heaviest = { page: path, bytes };
}

/** Nothing but a region that says so may be wider than the screen. */
async function sideways(page, path, width, { tell }) {
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest('.scroll'));
    return `${root.scrollWidth} px: ${(beyond.at(-1)?.outerHTML ?? '').replace(/\s+/g, ' ').slice(0, 160)}`;
  });
  if (wide !== null) tell('sideways', path, `scrolls sideways at ${width}: ${wide}`);
}

/** The spacing that a reader may set (WCAG 1.4.12). */
function spacedText() {
  for (const one of document.querySelectorAll('body *')) {
    one.style.cssText += 'line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important';
  }
}

function about() {
  const missing = [];
  if (document.querySelectorAll('h1').length !== 1) missing.push('has not exactly one h1');
  for (const picture of document.querySelectorAll('svg[role=img]')) {
    const named = (picture.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const says = picture.getAttribute('aria-label') || named.some((id) => document.getElementById(id)?.textContent.trim());
    if (!says) missing.push(`a picture without words: ${picture.outerHTML.slice(0, 120)}`);
  }
  return {
    missing,
    scripts: document.querySelectorAll('script,[onclick],[onload],[onchange],[onsubmit]').length,
    links: [...document.querySelectorAll('a[href]')].map((one) => one.href),
  };
}
