package id.adminduk.identity.sheet;

import id.adminduk.identity.sheet.Leaf.Cell;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// A table; its head stands again on top of every page it runs over.
public final class Table {
    private static final float GAP = 8;
    private static final float AIR = 8;

    private final Leaf leaf;
    private final List<Words> head;
    private final List<Float> widths;
    private final PDStructureElement element;

    Table(Leaf leaf, List<Words> head, List<Float> shares) {
        this.leaf = leaf;
        this.head = head;
        this.widths = shares.stream().map(share -> share * Leaf.width()).toList();
        this.element = leaf.tags().inSection("Table");
        leaf.keepTogether(80);
        head();
    }

    private void head() {
        var columns = new ArrayList<List<Cell>>();
        float left = 0;
        for (int i = 0; i < head.size(); i++) {
            float width = widths.get(i) - GAP;
            columns.add(List.of(
                    new Cell(left, width, Look.bold(8.5f), head.get(i).indonesian()),
                    new Cell(left, width, Look.faint(7), head.get(i).english())));
            left += widths.get(i);
        }
        leaf.shade(heightOf(columns));
        write(columns, "TH");
    }

    /// As many texts as there are columns.
    public void row(List<String> texts) {
        var columns = new ArrayList<List<Cell>>();
        float left = 0;
        for (int i = 0; i < texts.size(); i++) {
            columns.add(List.of(new Cell(left, widths.get(i) - GAP, Look.plain(9), texts.get(i))));
            left += widths.get(i);
        }
        if (leaf.keepTogether(heightOf(columns) + AIR)) head();
        write(columns, "TD");
    }

    private float heightOf(List<List<Cell>> columns) {
        return (float) columns.stream()
                .mapToDouble(cells -> cells.stream().mapToDouble(leaf::heightOf).sum())
                .max()
                .orElse(0);
    }

    private void write(List<List<Cell>> columns, String type) {
        var row = leaf.tags().in(element, "TR");
        leaf.beside(
                columns, columns.stream().map(_ -> leaf.tags().in(row, type)).toList());
        leaf.rule();
    }
}
