package id.adminduk.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// A client that left is nobody to answer and no failure of ours: asked before the kernel's handler, which would
/// call it unexpected.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostConnections {
    private final AccessLog accessLog;

    LostConnections(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /// The status is for the access log only: a body cut off in the middle is no success.
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void left(ConnectionLost lost, HttpServletRequest request) {
        accessLog.lost(request);
    }
}
