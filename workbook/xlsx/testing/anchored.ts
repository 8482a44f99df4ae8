/** A workbook in which something of every kind stands at an address. All its data are invented. */
import { makeXlsx, relationsFile, row } from './make';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const corner = (name: string, column: number, line: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>100</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>100</xdr:rowOff></xdr:${name}>`;

/** A note's box in the old form of drawings. */
const box = (line: number, column: number): string => '<v:shape id="_1" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
  + `<x:Anchor>${column + 1}, 15, ${line}, 2, ${column + 3}, 15, ${line + 4}, 4</x:Anchor><x:Row>${line}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const cells = row(1, ['单位', '分值', '折算', '备注'])
  + '<row r="2" ht="30" customHeight="1" spans="1:4"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>2</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>4</v></c></row>'
  + '<row r="3"><c r="A3" t="inlineStr"><is><t>乙村</t></is></c><c r="B3"><v>3</v></c><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>'
  + '<row r="4"><c r="A4" t="inlineStr"><is><t>丙村</t></is></c><c r="B4"><v>4</v></c><c r="C4"><f t="shared" si="0"/><v>8</v></c></row>'
  + row(6, ['合计', '=SUM(B2:B4)|9', '=SUM(台账[折算])|3', '=B6+汇总!B2|18'])
  + '<row r="8"><c r="A8"><f t="array" ref="A8:A9">TRANSPOSE(B2:C2)</f><v>2</v></c></row><row r="9"><c r="A9"><v>4</v></c></row>';

export const anchored = makeXlsx({
  strings: ['<r><rPr><b/></rPr><t>甲</t></r><r><t>村</t></r>'],
  sheets: [
    {
      name: '分值 表', before: '<dimension ref="A1:D9"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="3" max="4" width="12" customWidth="1"/></cols>', rows: cells,
      after: '<protectedRanges><protectedRange sqref="B2:B4" name="填"/></protectedRanges><autoFilter ref="A1:D4"><filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn><sortState ref="A2:D4"><sortCondition ref="B2:B4"/></sortState></autoFilter>'
        + '<mergeCells count="2"><mergeCell ref="C6:C7"/><mergeCell ref="A3:A4"/></mergeCells>'
        + '<conditionalFormatting sqref="B2:B4"><cfRule type="expression" priority="1"><formula>AND($B2&gt;$B$6,B2&lt;汇总!$B$2)</formula></cfRule></conditionalFormatting>'
        + '<dataValidations count="2"><dataValidation type="list" sqref="D2:D4"><formula1>$A$2:$A$4</formula1></dataValidation><dataValidation type="whole" sqref="B3"><formula1>B2</formula1></dataValidation></dataValidations>'
        + '<hyperlinks><hyperlink ref="A3" location="\'分值 表\'!A4" display="丙村"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'
        + '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A2:A4" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId8"/><legacyDrawing r:id="rId9"/>'
        + '<extLst><ext uri="{1}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>\'分值 表\'!B2:B4</xm:f><xm:sqref>E4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      links: { rId8: ['drawing', '../drawings/drawing1.xml'], rId9: ['vmlDrawing', '../drawings/vmlDrawing1.vml'], rId10: ['comments', '../comments1.xml'], rId11: ['pivotTable', '../pivotTables/pivotTable1.xml'] },
    },
    {
      name: '汇总', rows: row(1, ['项', '值']) + row(2, ['合计', "='分值 表'!B6|9"]) + row(3, ['丙村', "=VLOOKUP(A3,'分值 表'!$A$2:$B$4,2,0)|4"]),
      after: '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>\'分值 表\'!$B$4&gt;1</formula></cfRule></conditionalFormatting>',
    },
    { name: '表三', rows: row(1, ['单位', '折算']) + row(2, ['甲村', 1]) + row(3, ['乙村', 2]), tables: [{ name: '台账', ref: 'A1:B3', columns: ['单位', '折算'] }] },
  ],
  names: '<definedName name="_xlnm.Print_Area" localSheetId="0">\'分值 表\'!$A$1:$D$6,\'分值 表\'!$A$9:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'分值 表\'!$A:$A,\'分值 表\'!$1:$1</definedName>'
    + '<definedName name="分值" comment="说明">\'分值 表\'!$B$2:$B$4</definedName>',
  parts: {
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:twoCellAnchor>${corner('from', 5, 1)}${corner('to', 8, 5)}<xdr:graphicFrame/></xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell">${corner('from', 5, 1)}${corner('to', 8, 5)}<xdr:pic/></xdr:twoCellAnchor>`
      + `<xdr:twoCellAnchor editAs="absolute">${corner('from', 5, 6)}${corner('to', 8, 9)}<xdr:pic/></xdr:twoCellAnchor><xdr:oneCellAnchor>${corner('from', 1, 8)}<xdr:ext/><xdr:sp textlink="$B$6"/></xdr:oneCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationsFile({ rId1: ['chart', '../charts/chart1.xml'] }),
    'xl/charts/chart1.xml': "<c:chartSpace xmlns:c=\"urn:c\"><c:ser><c:cat><c:f>'分值 表'!$A$2:$A$4</c:f></c:cat><c:val><c:f>'分值 表'!$B$2:$B$4</c:f></c:val></c:ser></c:chartSpace>",
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:v" xmlns:x="urn:x">${box(2, 1)}${box(5, 0)}</xml>`,
    'xl/comments1.xml': `<comments ${MAIN}><authors><author>某人</author></authors><commentList><comment ref="B3" authorId="0"><text><t>一</t></text></comment><comment ref="A6" authorId="0"><text><t>二</t></text></comment></commentList></comments>`,
    'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition ${MAIN} name="透视表1" cacheId="1"><location ref="G12:H15" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationsFile({ rId1: ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'] }),
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${MAIN}><cacheSource type="worksheet"><worksheetSource ref="A1:D4" sheet="分值 表"/></cacheSource></pivotCacheDefinition>`,
  },
});
