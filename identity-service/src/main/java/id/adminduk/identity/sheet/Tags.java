package id.adminduk.identity.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/// The order in which a screen reader reads the pages, and what each piece of text is.
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final List<COSArray> parents = new ArrayList<>();
    private PDStructureElement section;

    Tags(PDDocument pdf) {
        var catalog = pdf.getDocumentCatalog();
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setStructureTreeRoot(root);
        catalog.setLanguage("id-ID");
        document = new PDStructureElement("Document", root);
        root.appendKid(document);
        section = document;
    }

    void newSection() {
        section = new PDStructureElement("Sect", document);
        document.appendKid(section);
    }

    PDStructureElement inSection(String type) {
        return in(section, type);
    }

    PDStructureElement in(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    void newPage(PDPage page) {
        page.setStructParents(parents.size());
        parents.add(new COSArray());
    }

    /// Marks the next piece of content of the newest page as part of this element.
    PDPropertyList mark(PDStructureElement element, PDPage page) {
        var onPage = parents.getLast();
        var number = COSInteger.get(onPage.size());
        onPage.add(element);
        element.setPage(page);
        element.getCOSObject().setItem(COSName.K, withKid(element, number));
        var properties = new COSDictionary();
        properties.setItem(COSName.MCID, number);
        return PDPropertyList.create(properties);
    }

    void finish() {
        var numbers = new HashMap<Integer, COSArray>();
        for (int page = 0; page < parents.size(); page++) numbers.put(page, parents.get(page));
        var tree = new PDNumberTreeNode(COSArray.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }

    private static COSArray withKid(PDStructureElement element, COSInteger number) {
        var kids =
                element.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray some ? some : new COSArray();
        kids.add(number);
        return kids;
    }
}
