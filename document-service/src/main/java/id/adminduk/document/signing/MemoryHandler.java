package id.adminduk.document.signing;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.resources.DSSResourcesHandler;
import java.io.OutputStream;
import java.util.Arrays;

/// Where DSS writes a document while it signs. It copies byte by byte, which its own handler's locked stream makes
/// a third of the whole cost.
final class MemoryHandler extends OutputStream implements DSSResourcesHandler {
    private byte[] bytes = new byte[160 * 1024]; // more than one signed page
    private int length;

    @Override
    public OutputStream createOutputStream() {
        length = 0;
        return this;
    }

    @Override
    public void write(int value) {
        if (length == bytes.length) grow(1);
        bytes[length++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        if (count > bytes.length - length) grow(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    @Override
    public DSSDocument writeToDSSDocument() {
        return new InMemoryDocument(Arrays.copyOf(bytes, length));
    }

    @Override
    public void close() {
        // the content stays readable until this object is dropped
    }

    private void grow(int least) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + least));
    }
}
