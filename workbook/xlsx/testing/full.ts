/** A workbook with all that lies around cells and is easily lost. All its data are invented; the parts are as Excel relates them. */
import { makeXlsx, relationsFile, row, type BookFile } from './make';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** Rules and lists of today's Excel, and small charts within cells, as extensions. */
const EXTENSIONS = '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm">'
  + '<x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>台账!$B$2</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>'
  + '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>台账!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext>'
  + '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!B2:B3</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

const drawing = '<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:sp textlink="台账!$B$2"/><xdr:pic><a:blip xmlns:a="urn:a" r:embed="rId2"/></xdr:pic></xdr:wsDr>';

export const fullFile: BookFile = {
  workbook: '<workbookPr codeName="本工作簿"/>',
  sheets: [
    {
      name: '汇总', before: '<sheetPr codeName="Sheet1"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>',
      rows: row(1, ['单位', '得分']) + '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>村</t></r></is></c><c r="B2"><f ca="1">SUM(台账!B2:B3)</f><v>5</v></c></row>'
        + '<row r="3"><c r="B3" vm="1" t="e"><v>#VALUE!</v></c><c r="C3" cm="2"><f t="array" ref="C3:C4">_xlfn._xlws.SORT(台账!B2:B3)</f><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c></row>',
      after: '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="AA==" saltValue="AA==" spinCount="1"/><autoFilter ref="A1:B3"/>'
        + '<customSheetViews><customSheetView guid="{9}"><pane xSplit="3" state="frozen"/><autoFilter ref="A9:B9"/></customSheetView></customSheetViews><mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells>'
        + '<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="0" priority="1"><formula>台账!$B$2&gt;1</formula></cfRule></conditionalFormatting>'
        + '<dataValidations count="2" disablePrompts="1"><dataValidation type="list" sqref="C9 D9"><formula1>台账!$A$2:$A$3</formula1></dataValidation><dataValidation type="whole" sqref="C20"><formula1>1</formula1></dataValidation></dataValidations>'
        + `<hyperlinks><hyperlink ref="A1" location="台账!A1" display="台账!A1"/><hyperlink ref="A2" r:id="rId9"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><pageSetup paperSize="9" r:id="rId3"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="2" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>${EXTENSIONS}`,
      links: {
        rId1: ['drawing', '../drawings/drawing1.xml'], rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'], rId3: ['printerSettings', '../printerSettings/printerSettings1.bin'],
        rId4: ['comments', '../comments1.xml'], rId5: [`${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'], rId6: ['pivotTable', '../pivotTables/pivotTable1.xml'],
        rId9: ['hyperlink', 'https://example.org/'],
      },
    },
    { name: '台账', rows: row(1, ['单位', '分值']) + row(2, ['甲村', 2]) + row(3, ['乙村', 3]), after: '<drawing r:id="rId1"/>', links: { rId1: ['drawing', '../drawings/drawing2.xml'] } },
    { name: '藏', rows: row(1, ['x']), state: 'veryHidden' },
  ],
  names: '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">汇总!$A$1:$B$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">汇总!$1:$1</definedName><definedName name="分值" comment="说明">台账!$B$2:$B$3</definedName>',
  end: '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rIdCache"/></pivotCaches>',
  links: {
    rIdCache: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'], rIdLink: ['externalLink', 'externalLinks/externalLink1.xml'], rIdPersons: [`${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml'],
    rIdMeta: ['sheetMetadata', 'metadata.xml'], rIdVba: [`${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin'],
  },
  type: 'application/vnd.ms-excel.sheet.macroEnabled',
  types: {
    'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml', 'xl/comments1.xml': `${SHEETML}.comments+xml`, 'xl/metadata.xml': `${SHEETML}.sheetMetadata+xml`,
    'xl/pivotTables/pivotTable1.xml': `${SHEETML}.pivotTable+xml`, 'xl/pivotCache/pivotCacheDefinition1.xml': `${SHEETML}.pivotCacheDefinition+xml`, 'xl/vbaProject.bin': 'application/vnd.ms-office.vbaProject',
  },
  parts: {
    'xl/drawings/drawing1.xml': drawing, 'xl/drawings/drawing2.xml': '<xdr:wsDr xmlns:xdr="urn:xdr"/>',
    'xl/drawings/_rels/drawing1.xml.rels': relationsFile({ rId1: ['chart', '../charts/chart1.xml'], rId2: ['image', '../media/image1.png'] }),
    'xl/drawings/_rels/drawing2.xml.rels': relationsFile({ rId1: ['image', '../media/image1.png'] }),
    'xl/media/image1.png': 'no picture', 'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"><c:ser><c:cat><c:f>台账!$A$2:$A$3</c:f></c:cat><c:val><c:f>(台账!$B$2,\'台账\'!$B$3)</c:f></c:val></c:ser></c:chartSpace>',
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:x="urn:x"><x:ClientData ObjectType="Drop"><x:FmlaRange>台账!$A$2:$A$3</x:FmlaRange></x:ClientData></xml>', 'xl/printerSettings/printerSettings1.bin': 'no printer',
    'xl/comments1.xml': `<comments ${MAIN}><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments><threadedComment ref="B2" personId="{2}" id="{1}"><text>批注</text></threadedComment></ThreadedComments>', 'xl/persons/person.xml': '<personList><person displayName="某人" id="{2}"/></personList>',
    'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition ${MAIN} name="透视表1" cacheId="1"/>`, 'xl/pivotTables/_rels/pivotTable1.xml.rels': relationsFile({ rId1: ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'] }),
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${MAIN} ${R} r:id="rId1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="台账"/></cacheSource></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationsFile({ rId1: ['pivotCacheRecords', 'pivotCacheRecords1.xml'] }), 'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords ${MAIN}/>`,
    'xl/externalLinks/externalLink1.xml': `<externalLink ${MAIN}><externalBook><sheetNames><sheetName val="台账"/></sheetNames><definedNames><definedName name="甲" refersTo="='台账'!$A$1"/></definedNames></externalBook></externalLink>`,
    'xl/metadata.xml': `<metadata ${MAIN}><metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata>`
      + '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{b}"><xda:dynamicArrayProperties xmlns:xda="urn:xda" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
    'xl/vbaProject.bin': 'no macro', 'docProps/custom.xml': '<Properties/>',
  },
};

export const full = makeXlsx(fullFile);
