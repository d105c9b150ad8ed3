package id.adminduk.document.archive;

import id.adminduk.document.archive.DocumentController.PinRequest;
import id.adminduk.kernel.problem.DomainException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Behind the link in the message: a page that asks for the PIN, and the same for programs.
@Controller
class DownloadController {
    private final DownloadDesk desk;

    DownloadController(DownloadDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/v1/downloads/{token}", produces = MediaType.APPLICATION_PDF_VALUE)
    @ResponseBody
    ResponseEntity<byte[]> download(@PathVariable String token, @Valid @RequestBody PinRequest request) {
        return desk.byLink(token, request.pin()).answer();
    }

    /// The page is the same for every token: only a right PIN shows that there is a document.
    @Hidden
    @GetMapping("/d/{token}")
    ModelAndView ask(HttpServletResponse response) {
        return page(HttpStatus.OK, "", response);
    }

    @Hidden
    @PostMapping(path = "/d/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object take(@PathVariable String token, @RequestParam(defaultValue = "") String pin, HttpServletResponse response) {
        try {
            return desk.byLink(token, pin).answer();
        } catch (DomainException refused) {
            return page(HttpStatusCode.valueOf(refused.kind().status()), refused.code(), response);
        }
    }

    private static ModelAndView page(HttpStatusCode status, String refusal, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView("download", Map.of("refusal", refusal), status);
    }
}
