package id.adminduk.application.review;

import id.adminduk.application.casebook.MovedCase;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/applications/{id}")
class ReviewController {
    private final ReviewDesk desk;

    ReviewController(ReviewDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/fix-request")
    ResponseEntity<MovedCase> requestFix(
            @PathVariable UUID id, @Valid @RequestBody ReasonsRequest request, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.requestFix(id, request.explanation(), officer, match));
    }

    @PostMapping("/verification")
    ResponseEntity<MovedCase> verify(@PathVariable UUID id, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.verify(id, desk.recheck(id, officer), officer, match));
    }

    @PostMapping("/approval")
    ResponseEntity<MovedCase> approve(@PathVariable UUID id, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.approve(id, officer, match));
    }

    @PostMapping("/rejection")
    ResponseEntity<MovedCase> reject(
            @PathVariable UUID id, @Valid @RequestBody ReasonsRequest request, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.reject(id, request.explanation(), officer, match));
    }

    /// Why: one item for each thing, about one upload, one field of the form or the whole case.
    ///
    /// @param note for the applicant alone, in the officer's words
    record ReasonsRequest(
            @Nullable List<Item> items,

            @Nullable @Size(max = 500) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String note) {
        /// @param field a JSON pointer into the form
        /// @param rule the rule that is not met, by its name or its place in the law
        record Item(
                @Nullable String requirement,
                @Nullable String code,
                @Nullable String field,
                @Nullable String rule) {
            Reason reason() {
                return new Reason(code == null ? "" : code, requirement, field, rule);
            }
        }

        Explanation explanation() {
            var reasons = items == null
                    ? List.<Reason>of()
                    : items.stream().map(Item::reason).toList();
            return new Explanation(reasons, note == null || note.isBlank() ? null : note.strip());
        }

        @Override
        public String toString() {
            return "ReasonsRequest[" + items + "]";
        }
    }
}
