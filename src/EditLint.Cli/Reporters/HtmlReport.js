'use strict';
(() => {
  const $ = id => document.getElementById(id);
  const main = $('main');
  const severities = [...document.querySelectorAll('input[name="severity"]')];
  let current = null;

  const markOf = finding => {
    const anchor = $(finding.id.replace(/-(\d+)$/, '-m$1'));
    return anchor && (anchor.localName === 'a' ? anchor : anchor.parentElement.querySelector('a'));
  };
  const findingsOf = mark => mark.getAttribute('aria-describedby').split(' ').map($).filter(f => f && !f.hidden);
  const findings = () => main.querySelectorAll('.file:not([hidden]) li.f:not([hidden])');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  function reveal(element) {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (at.localName === 'details')
        at.open = true;
  }

  function light(finding) {
    for (const lit of document.querySelectorAll('.on'))
      lit.classList.remove('on');
    current = finding;
    if (!finding)
      return;
    finding.classList.add('on');
    const file = finding.closest('.file');
    const number = /\d+$/.exec(finding.id)[0];
    for (const link of file.querySelectorAll(`mark > a[aria-describedby~="${finding.id}"]`))
      link.parentElement.classList.add('on');
    for (const place of file.querySelectorAll('.rel'))
      if (place.dataset.r.split(' ').some(r => r.startsWith(`${number}.`)))
        place.classList.add('on');
    const notes = finding.closest('.notes');
    if (notes.scrollHeight > notes.clientHeight) {
      const [list, item] = [notes.getBoundingClientRect(), finding.getBoundingClientRect()];
      if (item.top < list.top || item.bottom > list.bottom)
        notes.scrollTop += item.top - list.top - Math.max(0, (list.height - item.height) / 3);
    }
  }

  function show(element) {
    element.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'instant' });
  }

  function visit(finding) {
    reveal(finding);
    const mark = markOf(finding);
    const target = mark || finding;
    target.focus({ preventScroll: true });
    show(target);
    light(finding);
  }

  function open(finding) {
    reveal(finding);
    finding.focus({ preventScroll: true });
    light(finding);
    const box = finding.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight)
      show(finding);
  }

  function step(by) {
    const all = [...findings()];
    if (all.length === 0)
      return;
    const at = current && !current.hidden ? all.indexOf(current) : -1;
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    visit(all[next]);
    $('status').textContent = `Finding ${next + 1} of ${all.length}`;
  }

  function toggleDocs(link) {
    const about = $(decodeURIComponent(link.hash.slice(1)));
    const finding = link.closest('.f');
    if (!about || !finding)
      return false;
    const shown = finding.querySelector(':scope > .docs');
    if (shown)
      shown.remove();
    else
      finding.append(about.querySelector('.docs').cloneNode(true));
    link.setAttribute('aria-expanded', String(!shown));
    return true;
  }

  function filter() {
    const levels = new Set(severities.filter(s => s.checked).map(s => s.value));
    const rule = $('rule').value;
    const path = $('path').value.trim().toLowerCase();
    const isAll = levels.size === severities.length && !rule;
    let count = 0, files = 0;
    const listed = new Map([...document.querySelectorAll('.files a')].map(a => [a.hash.slice(1), a.parentElement]));
    for (const file of main.querySelectorAll('.file')) {
      let shown = 0;
      const fits = !path || file.querySelector('h2').textContent.toLowerCase().includes(path);
      for (const finding of file.querySelectorAll('li.f')) {
        finding.hidden = !(levels.has(finding.classList[1]) && (!rule || finding.dataset.r === rule));
        shown += finding.hidden ? 0 : 1;
      }
      for (const mark of file.querySelectorAll('mark'))
        mark.classList.toggle('off', !isAll && findingsOf(mark.querySelector('a')).length === 0);
      file.hidden = !fits || (!isAll && shown === 0);
      if (listed.has(file.id))
        listed.get(file.id).hidden = file.hidden;
      if (!file.hidden) {
        count += shown;
        files++;
      }
    }
    $('status').textContent = isAll && !path ? '' : `${count} ${count === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  }

  const themes = ['system', 'light', 'dark'];
  function turn() {
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme || 'system') + 1) % themes.length];
    if (next === 'system')
      delete root.dataset.theme;
    else
      root.dataset.theme = next;
    $('theme').textContent = `Theme: ${next}`;
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (link.parentElement.localName === 'mark') {
      const all = findingsOf(link);
      if (all.length === 0)
        return;
      // One after the other, where several are about the same words.
      const isBack = document.activeElement === link && current && all.includes(current) && link.dataset.seen === current.id;
      const finding = isBack ? all[(all.indexOf(current) + 1) % all.length] : all[0];
      link.dataset.seen = finding.id;
      event.preventDefault();
      open(finding);
    } else if (link.classList.contains('rule')) {
      if (toggleDocs(link))
        event.preventDefault();
    } else if (link.classList.contains('at')) {
      event.preventDefault();
      visit(link.closest('.f'));
    } else {
      const target = $(decodeURIComponent(link.hash.slice(1)));
      if (!target)
        return;
      reveal(target);
      const folded = target.querySelector(':scope > details');
      if (folded)
        folded.open = true;
      if (target.matches('li.f')) {
        event.preventDefault();
        visit(target);
      } else if (link.closest('.f')) {
        light(link.closest('.f'));
      }
    }
  });

  main.addEventListener('focusin', event => {
    const mark = event.target.closest('mark > a');
    const finding = mark ? findingsOf(mark).find(f => f === current) || findingsOf(mark)[0] : event.target.closest('.f');
    if (finding && finding !== current)
      light(finding);
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || $('keys').open)
      return;
    const at = event.target;
    if (event.key === 'Escape') {
      if (at.matches('input[type="search"], select'))
        at.blur();
      else if (current && at.closest('.notes') && markOf(current))
        visit(current);
      else
        light(null);
      return;
    }
    if (event.key === 'Enter' && at.matches('.f')) {
      event.preventDefault();
      visit(at);
      return;
    }
    if (at.matches('input:not([type="checkbox"]), select, textarea') || !$('keys-on').checked)
      return;
    const act = { n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), '?': () => $('keys').showModal(), '/': () => $('path').focus() }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  let waiting = 0;
  $('tools').addEventListener('submit', event => event.preventDefault());
  $('tools').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  $('next').addEventListener('click', () => step(1));
  $('previous').addEventListener('click', () => step(-1));
  $('theme').addEventListener('click', turn);
  $('help').addEventListener('click', () => $('keys').showModal());
  $('keys-close').addEventListener('click', () => $('keys').close());
  $('tools').hidden = $('meta').hidden = false;
})();
