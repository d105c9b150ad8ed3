package id.adminduk.application.naming;

import id.adminduk.application.casebook.MovedCase;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NameController {
    private final NamingDesk desk;

    NameController(NamingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/applications/{id}/name")
    ResponseEntity<MovedCase> name(
            @PathVariable UUID id, @RequestBody NameRequest request, CurrentUser user, IfMatch match) {
        return MovedCase.answer(desk.name(id, request.text(), user, match));
    }

    record NameRequest(@Nullable String name) {
        String text() {
            return name == null ? "" : name;
        }
    }
}
