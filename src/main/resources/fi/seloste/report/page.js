'use strict';
(function () {
  var search = document.getElementById('search');
  var shown = document.getElementById('shown');
  var lists = Array.from(document.querySelectorAll('select[data-facet]'));
  var rows = Array.from(document.querySelectorAll('section > .scroll tbody tr:not(.group)'));
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  var waiting = 0;

  function wanted(row, text, words) {
    var found = words.every(function (word) { return text.includes(word); });
    return found ? lists.every(function (list) {
      var facet = row.dataset[list.dataset.facet];
      return list.value === '' || facet === undefined || facet === list.value;
    }) : false;
  }

  function apply() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    rows.forEach(function (row, i) {
      row.hidden = !wanted(row, texts[i], words);
      count += row.hidden ? 0 : 1;
    });
    document.querySelectorAll('tr.group').forEach(function (head) {
      head.hidden = !head.parentNode.querySelector('tr:not(.group):not([hidden])');
    });
    shown.textContent = shown.dataset.shown
      .replace('{shown}', count.toLocaleString(document.documentElement.lang))
      .replace('{all}', rows.length.toLocaleString(document.documentElement.lang));
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  }

  function reveal() {
    var target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (target ? target.hidden : false) {
      search.value = '';
      lists.forEach(function (list) { list.value = ''; });
      apply();
      target.scrollIntoView();
    }
  }

  document.querySelectorAll('form').forEach(function (form) {
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
  });
  search.form.addEventListener('reset', function () {
    lists.forEach(function (list) { list.value = ''; });
    setTimeout(apply, 0);
  });
  search.addEventListener('input', soon);
  lists.forEach(function (list) { list.addEventListener('change', apply); });
  window.addEventListener('hashchange', reveal);
  apply();
}());
