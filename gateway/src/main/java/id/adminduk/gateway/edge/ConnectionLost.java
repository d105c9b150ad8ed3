package id.adminduk.gateway.edge;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The client closed its connection in the middle: nobody is left to answer, and no service failed.
public final class ConnectionLost extends UncheckedIOException {
    public ConnectionLost(IOException cause) {
        super("The client left", cause);
    }
}
