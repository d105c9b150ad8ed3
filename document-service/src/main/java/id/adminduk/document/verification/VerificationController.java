package id.adminduk.document.verification;

import id.adminduk.document.verification.Verification.Status;
import id.adminduk.kernel.web.RequestRefused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// What the QR code opens: a page for people, the same facts for programs.
@Controller
class VerificationController {
    private final Examiner examiner;
    private final AddressLimit limit;

    VerificationController(Examiner examiner, AddressLimit limit) {
        this.examiner = examiner;
        this.limit = limit;
    }

    @Hidden
    @GetMapping(path = "/v/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String code, HttpServletRequest request) {
        try {
            var found = look(code, request);
            return new ModelAndView("verification", Map.of("document", found, "code", code), statusOf(found));
        } catch (RequestRefused tooMany) {
            return new ModelAndView("limited", Map.of(), HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @Hidden
    @GetMapping(path = "/v/page.css", produces = "text/css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("pages/page.css"));
    }

    @GetMapping(path = "/v/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Verification> json(@PathVariable String code, HttpServletRequest request) {
        var found = look(code, request);
        return ResponseEntity.status(statusOf(found))
                .cacheControl(CacheControl.noStore())
                .body(found);
    }

    private Verification look(String code, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        limit.spend(address, AddressLimit.LOOK);
        var found = examiner.examine(code);
        if (found.status() == Status.UNKNOWN) limit.spend(address, AddressLimit.MISS);
        return found;
    }

    private static HttpStatus statusOf(Verification found) {
        return found.status() == Status.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK;
    }
}
