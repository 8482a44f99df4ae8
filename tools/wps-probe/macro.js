/**
 * For the JS macro editor of WPS (开发工具 → WPS 宏编辑器): paste steps-workbook.js, run.js and this into one module and run
 * KaoheProbe. The report goes into a workbook of its own, which stays open.
 */
function KaoheProbe() {
  return probeRun(false, false, function () {}).then(function (done) {
    var found = probeFindWps();
    if (!found) return done;
    var sheet = found.app.Workbooks.Add().Worksheets.Item(1);
    done.lines.forEach(function (line, index) {
      line.split('\t').forEach(function (text, column) {
        sheet.Cells.Item(index + 1, column + 1).Value2 = "'" + text;
      });
    });
    return done;
  });
}
