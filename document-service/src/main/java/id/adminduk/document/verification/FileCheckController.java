package id.adminduk.document.verification;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Compares a visitor's PDF with the issued ones.
@Controller
class FileCheckController {
    private static final int COST = 10;

    private final Examiner examiner;
    private final AddressLimit limit;

    FileCheckController(Examiner examiner, AddressLimit limit) {
        this.examiner = examiner;
        this.limit = limit;
    }

    @PostMapping(
            path = "/v/check",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    FileCheck json(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request)
            throws IOException {
        limit.spend(request.getRemoteAddr(), COST);
        return examiner.examine(file.getBytes(), code == null || code.isBlank() ? null : code);
    }

    @Hidden
    @PostMapping(
            path = "/v/check",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request)
            throws IOException {
        return new ModelAndView("file-check", Map.of("check", json(file, code, request)));
    }
}
