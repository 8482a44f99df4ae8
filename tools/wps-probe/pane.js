/** The page: a table of the steps, and the report to copy. */
(function () {
  var rows = document.getElementById('rows');
  var report = document.getElementById('report');
  var notice = document.getElementById('notice');
  var marks = { '试了': 'yes', '出错': 'no', '跳过': 'skipped' };

  function show(step, state, text) {
    var row = rows.insertRow();
    row.className = marks[state];
    [step.title, state, text].forEach(function (content) { row.insertCell().textContent = content; });
  }

  function copies() {
    try {
      return document.execCommand('copy');
    } catch (fault) {
      return false;
    }
  }

  function run() {
    rows.textContent = '';
    report.value = '';
    notice.textContent = '正在试……';
    return probeRun(true, document.getElementById('keep').checked, show).then(function (done) {
      report.value = ['考核计分 WPS 探测 1', done.inWps ? '在 WPS 里' : '不在 WPS 里'].concat(done.lines).join('\n');
      notice.textContent = done.inWps ? '试完了。请复制下面的文字发给开发的人。' : '这里不是 WPS 表格：没有 wps，也没有 Application，只试了浏览器本身。请按说明在 WPS 里打开这一页。';
      document.body.dataset.done = done.inWps ? 'wps' : 'browser';
    });
  }

  document.getElementById('again').addEventListener('click', run);
  document.getElementById('copy').addEventListener('click', function () {
    report.select();
    notice.textContent = copies() ? '已复制。' : '没有复制成：请在下面的框里按 Ctrl+A、Ctrl+C。';
  });
  document.getElementById('download').addEventListener('click', function () {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([report.value], { type: 'text/plain' }));
    link.download = 'wps-probe.txt';
    link.click();
    notice.textContent = '已请求下载 wps-probe.txt：请看有没有存下来，并记在报告里。';
  });
  document.getElementById('xml').addEventListener('click', function () {
    var found = probeFindWps();
    try {
      notice.textContent = found ? '当前工作簿的自定义 XML：' + probeXmlLeft(found.app.ActiveWorkbook) : '这里不是 WPS 表格。';
    } catch (fault) {
      notice.textContent = '看不了：' + (fault && fault.message);
    }
  });
  run();
})();
