package id.adminduk.application.naming;

import id.adminduk.application.birth.BirthReport.Father;
import id.adminduk.application.birth.BirthReport.MarriageProof;
import id.adminduk.application.casebook.MovedCase;
import id.adminduk.application.naming.NamingDesk.Told;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
        var told = request.told();
        return MovedCase.answer(desk.name(id, told, desk.ask(id, told, user), user, match));
    }

    /// What the institution could not say.
    @GetMapping("/v1/applications/{id}/name")
    MissingParts missing(@PathVariable UUID id, CurrentUser user) {
        return new MissingParts(desk.missing(id, user));
    }

    record MissingParts(List<Missing> missing) {}

    /// `father` and `marriageProof` only where they are missing.
    record NameRequest(
            @Nullable String name,
            @Nullable Father father,
            @Nullable MarriageProof marriageProof) {
        Told told() {
            return new Told(name == null ? "" : name, father, marriageProof);
        }

        @Override
        public String toString() {
            return "NameRequest[sealed]";
        }
    }
}
