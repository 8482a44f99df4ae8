/** Runs the steps one after another and makes a report of them. No page is needed: it runs in the JS macro editor, too. */

/** The objects of WPS where this runs; null where it is none. */
function probeFindWps() {
  var root = typeof wps === 'undefined' ? null : wps;
  var app = null;
  try {
    if (root && typeof root.EtApplication === 'function') app = root.EtApplication();
  } catch (fault) {
    app = null;
  }
  app = app || (root && root.Application) || (typeof Application === 'undefined' ? null : Application);
  return app && app.Workbooks ? { wps: root, app: app } : null;
}

/** In a macro editor nothing may be waited for. */
function probeLater(milliseconds) {
  if (typeof setTimeout === 'undefined') return Promise.resolve();
  return new Promise(function (resolve) { setTimeout(resolve, milliseconds); });
}

/**
 * `tell(step, state, text)`: what became of each step (`试了`, `出错`, `跳过`). Resolves with all lines. The workbook that the
 * steps work in is made for them and closed without saving, unless `keep` says otherwise.
 */
function probeRun(hasPage, keep, tell) {
  var found = probeFindWps();
  var env = { wps: found && found.wps, app: found && found.app, book: null, sheet: null, later: probeLater };
  var lines = [];
  function note(step, state, text) {
    lines.push(step.id + '\t' + step.title + '\t' + state + '\t' + text);
    tell(step, state, text);
  }
  if (found) {
    try {
      env.book = found.app.Workbooks.Add();
      env.sheet = env.book.Worksheets.Item(1);
    } catch (fault) {
      note({ id: 'book', title: '新建工作簿' }, '出错', String(fault && fault.message));
      env.book = null;
    }
  }
  function next(index) {
    if (index >= probeSteps.length) return Promise.resolve();
    var step = probeSteps[index];
    if (step.needs === 'workbook' && !env.book) {
      note(step, '跳过', found ? '没有试验用的工作簿' : '这里不是 WPS 表格');
      return next(index + 1);
    }
    if (step.needs === 'page' && !hasPage) return next(index + 1);
    return Promise.resolve().then(function () { return step.run(env); }).then(
      function (text) { note(step, '试了', text); },
      function (fault) { note(step, '出错', String((fault && fault.message) || fault)); }
    ).then(function () { return next(index + 1); });
  }
  return next(0).then(function () {
    if (env.book && !keep) {
      try { env.book.Close(false); } catch (fault) { note({ id: 'close', title: '关闭试验工作簿' }, '出错', String(fault && fault.message)); }
    }
    return { inWps: Boolean(found), lines: lines };
  });
}
