"""A document with every kind of part and most kinds of settings, as Word writes them: what mutations are made in."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus"))

from word_writer import (HEAD, NAMESPACES, OFFICE, PAGE, W_URI, Doc, anchor_link, bookmark, comment, commented, endnote, field, footnote,
                         image, link, listed, math, note, num, p, png, r, simple_field, styled, t, table, tc, text_box, tr)

A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORDS = "The Panel shall publish its decision within ten Working Days."

RUN = ('<w:rStyle w:val="DefinedTerm"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="MS Mincho" w:cs="Arial"/><w:b/><w:bCs/>'
       '<w:i w:val="0"/><w:caps/><w:strike/><w:color w:val="FF0000" w:themeColor="accent1" w:themeTint="99"/><w:spacing w:val="20"/>'
       '<w:w w:val="90"/><w:kern w:val="28"/><w:position w:val="6"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:highlight w:val="yellow"/>'
       '<w:u w:val="single" w:color="FF0000"/><w:effect w:val="none"/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
       '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9" w:themeFill="background1" w:themeFillShade="D9"/>'
       '<w:vertAlign w:val="superscript"/><w:em w:val="dot"/><w:lang w:val="en-GB" w:eastAsia="ja-JP"/>')
PARAGRAPH = ('<w:pStyle w:val="Header"/><w:keepNext/><w:keepLines/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="0"/>'
             '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:suppressLineNumbers/>'
             '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
             '<w:shd w:val="clear" w:color="auto" w:fill="DDDDDD"/><w:tabs><w:tab w:val="left" w:leader="dot" w:pos="720"/></w:tabs>'
             '<w:suppressAutoHyphens/><w:spacing w:before="120" w:beforeAutospacing="0" w:after="240" w:line="276" w:lineRule="auto"/>'
             '<w:ind w:left="720" w:right="100" w:hanging="360"/><w:contextualSpacing/><w:mirrorIndents/><w:jc w:val="both"/>'
             '<w:textAlignment w:val="center"/><w:outlineLvl w:val="2"/>'
             '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:lang w:val="en-GB"/></w:rPr>')
SIDES = ('<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
         '<w:bottom w:val="double" w:sz="6" w:space="0" w:color="FF0000"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>')
MARGINS = '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
TABLE = ('<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:tblpX="100" w:tblpY="200"/><w:jc w:val="center"/>'
         '<w:tblCellSpacing w:w="20" w:type="dxa"/><w:tblInd w:w="100" w:type="dxa"/>'
         f'<w:tblBorders>{SIDES}<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders>'
         f'<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/><w:tblLayout w:type="fixed"/><w:tblCellMar>{MARGINS}</w:tblCellMar>'
         '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
         '<w:tblCaption w:val="Costs"/><w:tblDescription w:val="What it costs"/>')
ROW = ('<w:cnfStyle w:val="100000000000" w:firstRow="1"/><w:gridAfter w:val="0"/><w:cantSplit/><w:trHeight w:val="600" w:hRule="exact"/>'
       '<w:tblHeader/><w:jc w:val="center"/>')
CELL = (f'<w:tcBorders>{SIDES}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="00FF00"/><w:noWrap/><w:tcMar>{MARGINS}</w:tcMar>'
        '<w:textDirection w:val="btLr"/><w:tcFitText/><w:vAlign w:val="center"/><w:hideMark/>')
SECTION = ('<w:footnotePr><w:pos w:val="beneathText"/><w:numFmt w:val="lowerRoman"/><w:numStart w:val="2"/><w:numRestart w:val="eachPage"/></w:footnotePr>'
           '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr><w:type w:val="nextPage"/>'
           '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait" w:code="9"/>'
           '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
           '<w:paperSrc w:first="7" w:other="7"/>'
           f'<w:pgBorders w:offsetFrom="page">{SIDES}</w:pgBorders><w:lnNumType w:countBy="5" w:start="1" w:distance="360" w:restart="continuous"/>'
           '<w:pgNumType w:fmt="lowerRoman" w:start="3" w:chapStyle="1" w:chapSep="period"/>'
           '<w:cols w:num="2" w:space="708" w:equalWidth="0"><w:col w:w="4000" w:space="708"/><w:col w:w="4000"/></w:cols>'
           '<w:formProt w:val="0"/><w:vAlign w:val="both"/><w:noEndnote/><w:titlePg/><w:textDirection w:val="lrTb"/><w:rtlGutter/>'
           '<w:docGrid w:type="lines" w:linePitch="360" w:charSpace="0"/>')


def sdt(kind, content, ident, more=""):
    return (f'<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val="Party {ident}"/><w:tag w:val="party{ident}"/>'
            f'{f"""<w:id w:val="{ident}"/>""" if ident else ""}<w:lock w:val="sdtLocked"/><w:placeholder><w:docPart w:val="AB12"/></w:placeholder>'
            f'<w:showingPlcHdr/>{more}<w15:color w:val="FF0000"/><w:temporary/>{kind}</w:sdtPr><w:sdtEndPr><w:rPr><w:i/></w:rPr></w:sdtEndPr>'
            f'<w:sdtContent>{content}</w:sdtContent></w:sdt>')


LIST = ('<w:dropDownList w:lastValue="a"><w:listItem w:displayText="Choose" w:value="a"/>'
        '<w:listItem w:displayText="Other" w:value="b"/></w:dropDownList>')
DATE = ('<w:date w:fullDate="2026-01-05T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/><w:storeMappedDataAs w:val="dateTime"/>'
        '<w:calendar w:val="gregorian"/></w:date>')
TICK = ('<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>')
BINDING = '<w:dataBinding w:prefixMappings="xmlns:n=\'urn:n\'" w:xpath="/n:a/n:b" w:storeItemID="{AB}"/>'
LEGACY = ('<w:r><w:fldChar w:fldCharType="begin" w:fldLock="1"><w:ffData><w:name w:val="Text1"/><w:enabled/><w:calcOnExit w:val="0"/>'
          '<w:textInput><w:default w:val="x"/><w:maxLength w:val="10"/></w:textInput></w:ffData></w:fldChar></w:r>'
          '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          + r("filled") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
RUBY = ('<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/>'
        '<w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>over</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>')
ANCHORED = ('<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251658240" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>100</wp:posOffset>'
            '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:align>top</wp:align></wp:positionV><wp:extent cx="360000" cy="360000"/>'
            '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="9" name="Picture 9" descr="A square" '
            'title="Square"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            '<pic:pic><pic:nvPicPr><pic:cNvPr id="9" name="nine.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId_png2"/>'
            '<a:srcRect l="1000"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm rot="60000"><a:off x="0" y="0"/>'
            '<a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:schemeClr '
            'val="accent1"/></a:solidFill></a:ln></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>')


def body(reference):
    return "".join((
        styled("Title", "Smart Energy Code"),
        styled("Heading1", bookmark(1, "Panel", r("Panel"))),
        p(r("Under "), PARAGRAPH, attributes=' w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w14:paraId="0A0B0C0D" w14:textId="77777777"'),
        p(f'<w:r w:rsidRPr="00AB12CD"><w:rPr>{RUN}</w:rPr>{t(WORDS)}<w:lastRenderedPageBreak/></w:r><w:proofErr w:type="spellStart"/>'
          + r("teh") + '<w:proofErr w:type="spellEnd"/>'),
        p('<w:permStart w:id="7" w:edGrp="everyone"/>' + r("This may be edited.") + '<w:permEnd w:id="7"/>' + r(" This may not.")),
        p(bookmark(2, "Fees", r("The Fees")) + r(" are ") + commented(0, r("ten pounds")) + r(" as in ") + anchor_link("Fees", "the Fees")
          + r(" and ") + link("rId_link1", "this page")),
        p(r("See ") + field(" REF Fees \\h ", "the Fees") + r(" on ") + simple_field(" PAGE ", "2") + LEGACY),
        p(r("A note") + footnote(1) + r(" and another") + endnote(1) + r("<w:tab/>") + r('<w:br w:type="page" w:clear="all"/>')
          + r('<w:sym w:font="Wingdings" w:char="F04A"/>') + r("<w:noBreakHyphen/>") + RUBY
          + r('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>')),
        p(r("Sum ") + math("a+b") + image("rId_png1", 1) + ANCHORED),
        text_box_paragraph(),
        p(sdt("<w:text w:multiLine='1'/>", r("Party name"), 101, BINDING) + sdt(LIST, r("Choose"), 102) + sdt(DATE, r("5 January 2026"), 103)
          + sdt(TICK, r("\u2612"), 104) + sdt(LIST, r("Unnumbered"), None)),
        sdt("<w:richText/>", p("In a control."), 105),
        p('<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>' + r("London") + "</w:smartTag>"),
        table([tr([tc("Cost", CELL), tc("Pounds", '<w:gridSpan w:val="1"/><w:vMerge w:val="restart"/>')], ROW),
               tr([tc("Ten"), tc("", "<w:vMerge/>")])], 2, TABLE),
        p("Listed", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="6"/></w:numPr>'),
        "".join(listed(f"List {number}, level {at}", number, at) for number, at in ((2, 0), (2, 1), (3, 0), (3, 1), (4, 0), (5, 0))),
        "".join(styled(style, f"In the style {style}") for style in ("Clause2", "Clause3", "Clause4", "Quote", "TOC1")),
        p("Section end", mark=f'<w:sectPr w:rsidR="00AB12CD">{reference}{SECTION}</w:sectPr>'),
        p("Last words.")))


def text_box_paragraph():
    return p(r("Box ") + text_box(p("In the box.")))


LEVELS = ('<w:nsid w:val="1A2B3C4D"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="ABCDEF01"/><w:name w:val="Own list"/>'
          '<w:lvl w:ilvl="0" w:tplc="08090001" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlRestart w:val="0"/><w:isLgl w:val="0"/>'
          '<w:suff w:val="tab"/><w:lvlText w:val="\u2022"/><w:lvlPicBulletId w:val="0"/><w:lvlJc w:val="left"/>'
          '<w:pPr><w:tabs><w:tab w:val="num" w:pos="720"/></w:tabs><w:ind w:left="720" w:hanging="360"/></w:pPr>'
          '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/><w:b/><w:color w:val="FF0000"/><w:sz w:val="20"/></w:rPr></w:lvl>')
STYLES = (f'{HEAD}<w:styles xmlns:w="{W_URI}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
          '<w:sz w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing '
          'w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:latentStyles w:defLockedState="0" '
          'w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" '
          'w:uiPriority="0" w:qFormat="1" w:semiHidden="0" w:unhideWhenUsed="0" w:locked="0"/></w:latentStyles>')


def full_styles():
    from word_writer import STYLE_LIST

    more = ('<w:aliases w:val="Other"/><w:next w:val="Normal"/><w:link w:val="QuoteChar"/><w:autoRedefine/><w:uiPriority w:val="29"/><w:semiHidden/>'
            '<w:unhideWhenUsed/><w:qFormat/><w:locked/><w:hidden/><w:rsid w:val="00AB12CD"/>')
    rich = (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="Clause2"><w:name w:val="Clause 2"/><w:basedOn w:val="Normal"/>{more}<w:pPr>'
            f'{PARAGRAPH.partition("</w:numPr>")[2].partition("<w:rPr>")[0]}</w:pPr><w:rPr>{RUN.partition("/>")[2]}</w:rPr></w:style>')
    grid = ('<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblStyleRowBandSize '
            f'w:val="1"/><w:tblBorders>{SIDES}</w:tblBorders></w:tblPr><w:trPr><w:cantSplit/></w:trPr><w:tcPr><w:vAlign w:val="top"/></w:tcPr>'
            '<w:tblStylePr w:type="firstRow"><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" '
            'w:fill="336699"/></w:tcPr></w:tblStylePr></w:style>')
    chosen = {**STYLE_LIST, "Clause2": rich, "TableGrid": grid}
    return STYLES + "".join(chosen.values()) + "</w:styles>"


def full_numbering():
    from word_writer import ABSTRACTS, NUMS

    picture = ('<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape id="_x0000_i1" style="width:9pt;height:9pt"><v:imagedata r:id="rId1" '
               'o:title="b"/></v:shape></w:pict></w:numPicBullet>')
    return (f'{HEAD}<w:numbering {NAMESPACES}>{picture}{ABSTRACTS}<w:abstractNum w:abstractNumId="9" w15:restartNumberingAfterBreak="0" '
            f'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">{LEVELS}</w:abstractNum>{NUMS}{num(6, 9)}</w:numbering>')


SETTINGS = (
    '<w:view w:val="print"/><w:zoom w:percent="100"/><w:removePersonalInformation/><w:displayBackgroundShape/><w:embedTrueTypeFonts/>'
    '<w:mirrorMargins/><w:gutterAtTop/><w:hideSpellingErrors/><w:proofState w:spelling="clean" w:grammar="clean"/>'
    '<w:attachedTemplate r:id="rId1"/><w:linkStyles/><w:stylePaneFormatFilter w:val="3F01"/><w:revisionView w:markup="0"/><w:trackRevisions/>'
    '<w:doNotTrackMoves/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/><w:defaultTabStop w:val="720"/><w:autoHyphenation/>'
    '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/><w:defaultTableStyle w:val="TableGrid"/>'
    '<w:evenAndOddHeaders/><w:bookFoldPrinting w:val="0"/><w:drawingGridHorizontalSpacing w:val="110"/><w:characterSpacingControl '
    'w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="ja-JP" w:val="$"/><w:savePreviewPicture/><w:updateFields/><w:footnotePr>'
    '<w:pos w:val="pageBottom"/><w:numFmt w:val="decimal"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr>'
    '<w:pos w:val="docEnd"/><w:numFmt w:val="lowerRoman"/><w:endnote w:id="-1"/></w:endnotePr><w:compat><w:spaceForUL/><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:docVars><w:docVar w:name="a" '
    'w:val="b"/></w:docVars><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids><m:mathPr><m:mathFont m:val="Cambria '
    'Math"/><m:defJc m:val="centerGroup"/></m:mathPr><w:themeFontLang w:val="en-GB"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" '
    'w:accent1="accent1"/><w:shapeDefaults><o:shapedefaults v:ext="edit" spidmax="1026"/></w:shapeDefaults><w:decimalSymbol w:val="."/>'
    '<w:listSeparator w:val=","/>')
COLOUR = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in (
    ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("hlink", "0563C1"), ("folHlink", "954F72")))
FONTS = "".join(f'<a:{kind}Font><a:latin typeface="{face}" panose="020F0502020204030204"/><a:ea typeface=""/><a:cs typeface=""/>'
                f'<a:font script="Jpan" typeface="MS Mincho"/></a:{kind}Font>' for kind, face in (("major", "Calibri Light"), ("minor", "Calibri")))
THEME = (f'{HEAD}<a:theme xmlns:a="{A_URI}" name="Office Theme"><a:themeElements><a:clrScheme name="Office">{COLOUR}</a:clrScheme>'
         f'<a:fontScheme name="Office">{FONTS}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/>'
         '</a:solidFill></a:fillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/></a:theme>')
FONT_TABLE = (f'{HEAD}<w:fonts xmlns:w="{W_URI}"><w:font w:name="Arial"><w:altName w:val="Helvetica"/><w:panose1 w:val="020B0604020202020204"/><w:charset '
              'w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:sig w:usb0="E0002EFF" w:csb0="000001FF"/></w:font></w:fonts>')
WEB = f'{HEAD}<w:webSettings xmlns:w="{W_URI}"><w:optimizeForBrowser/><w:allowPNG/></w:webSettings>'
CORE = (f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Smart Energy Code</dc:title><dc:subject>Energy</dc:subject><dc:creator>SECAS</dc:creator><cp:keywords>code</cp:keywords>"
        "<dc:description>All</dc:description><cp:lastModifiedBy>Ann</cp:lastModifiedBy><cp:revision>7</cp:revision><cp:category>Law</cp:category>"
        "<cp:contentStatus>Draft</cp:contentStatus><cp:lastPrinted>2026-01-04T10:00:00Z</cp:lastPrinted>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T09:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">'
        "2026-01-06T09:00:00Z</dcterms:modified></cp:coreProperties>")
APP = (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template>'
       "<TotalTime>5</TotalTime><Pages>2</Pages><Words>40</Words><Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity>"
       "<Manager>Bob</Manager><Company>Gemserv</Company><AppVersion>16.0000</AppVersion></Properties>")
CUSTOM = (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
          'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" '
          'pid="2" name="Reference"><vt:lpwstr>SEC/1</vt:lpwstr></property></Properties>')
COMMENTS_EX = (f'{HEAD}<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0C000000" '
               'w15:done="1"/></w15:commentsEx>')
PEOPLE = (f'{HEAD}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="A Reviewer"><w15:presenceInfo '
          'w15:providerId="None" w15:userId="A Reviewer"/></w15:person></w15:people>')
GLOSSARY = (f'{HEAD}<w:glossaryDocument {NAMESPACES}><w:docParts><w:docPart><w:docPartPr><w:name w:val="AB12"/></w:docPartPr><w:docPartBody>'
            f'{p("Click here")}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>')
ITEM = '<n:a xmlns:n="urn:n"><n:b>Party name</n:b></n:a>'
LINKS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{}{}" Target="{}"{}/>'
         "</Relationships>")


def document():
    ns15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    doc = Doc("", headers={"default": p(r("Version one ") + image("rId1", 3)), "first": p("First page")},
              footers={"default": p(r("Page ") + field(" PAGE ", "1"))}, footnotes={1: note("The note.")}, endnotes={1: note("The other note.")},
              comments=comment(0, "Is that so?"), images={"rId_png1": png(1, 2, 3), "rId_png2": png(4, 5, 6)},
              links={"rId_link1": "https://example.com/code"}, style_part=full_styles(), numbering_part=full_numbering(), settings=None,
              extra={"rId_theme": ("theme", "theme/theme1.xml", THEME.encode()), "rId_fonts": ("fontTable", "fontTable.xml", FONT_TABLE.encode()),
                     "rId_web": ("webSettings", "webSettings.xml", WEB.encode()), "rId_glossary": ("glossaryDocument", "glossary/document.xml", GLOSSARY.encode()),
                     "rId_item": ("customXml", "../customXml/item1.xml", ITEM.encode()), "rId_people": ("people", "people.xml", PEOPLE.encode()),
                     "rId_ex": ("commentsExtended", "commentsExtended.xml", COMMENTS_EX.encode())},
              more_parts={"word/media/rId_header.png": png(7, 8, 9),
                          "word/_rels/header1.xml.rels": (HEAD + LINKS.format(OFFICE, "image", "media/rId_header.png", "")).encode(),
                          "word/_rels/numbering.xml.rels": (HEAD + LINKS.format(OFFICE, "image", "media/rId_png1.png", "")).encode(),
                          "word/_rels/settings.xml.rels": (HEAD + LINKS.format(OFFICE, "attachedTemplate", "file:///C:/House.dotx", ' TargetMode="External"')).encode(),
                          "docProps/core.xml": CORE.encode(), "docProps/app.xml": APP.encode(), "docProps/custom.xml": CUSTOM.encode()})
    doc.part("settings", "settings", f'{HEAD}<w:settings {NAMESPACES}>{SETTINGS}</w:settings>'.encode())
    doc.body = body(doc.reference("header default", "header first", "footer default"))
    doc.section, doc.last = PAGE, ()
    return doc, ns15


def write(path):
    doc, ns15 = document()
    parts = dict(doc.files())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:document ", b"<w:document " + ns15.encode(), 1).replace(
        b"<w:body>", b'<w:background w:color="FFFFEE" w:themeColor="background1"/><w:body>', 1)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="docProps/{name}.xml"/>' for at, kind, name in (
            (2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "core"),
            (3, OFFICE + "extended-properties", "app"), (4, OFFICE + "custom-properties", "custom"))).encode() + b"</Relationships>")
    parts["customXml/item1.xml"] = parts.pop("word/../customXml/item1.xml")
    from word_mutations import packed
    pathlib.Path(path).write_bytes(packed(parts))


if __name__ == "__main__":
    write(sys.argv[1])
