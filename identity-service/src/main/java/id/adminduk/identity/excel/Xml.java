package id.adminduk.identity.excel;

import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The elements of an XML part, one after the other; nothing outside of it is read (promises.md S42).
final class Xml {
    /// No cell of a sheet holds more (32,767 signs is the format's own limit).
    private static final int LONGEST = 65_536;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static Xml of(InputStream part) {
        try {
            return new Xml(FACTORY.createXMLStreamReader(part));
        } catch (XMLStreamException damaged) {
            throw new ExcelRefused(ExcelRefused.Why.DAMAGED);
        }
    }

    /// Goes to the next beginning or end of an element; false at the end of all.
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) return true;
            }
            return false;
        } catch (XMLStreamException | NoSuchElementException damaged) {
            throw new ExcelRefused(ExcelRefused.Why.DAMAGED);
        }
    }

    boolean begins(String element) {
        return reader.getEventType() == XMLStreamReader.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamReader.END_ELEMENT
                && reader.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return null;
    }

    /// The text up to the end of the element that has begun.
    String text() {
        try {
            var text = new StringBuilder();
            for (int event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
                if (event == XMLStreamReader.START_ELEMENT) throw new ExcelRefused(ExcelRefused.Why.DAMAGED);
                if (!reader.isCharacters()) continue;
                if (text.length() + reader.getTextLength() > LONGEST)
                    throw new ExcelRefused(ExcelRefused.Why.TOO_LARGE);
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            return text.toString();
        } catch (XMLStreamException | NoSuchElementException damaged) {
            throw new ExcelRefused(ExcelRefused.Why.DAMAGED);
        }
    }
}
