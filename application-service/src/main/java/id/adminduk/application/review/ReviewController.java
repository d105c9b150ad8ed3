package id.adminduk.application.review;

import id.adminduk.application.casebook.MovedCase;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
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
            @PathVariable UUID id, @RequestBody ReasonsRequest request, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.requestFix(id, request.reasons(), officer, match));
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
            @PathVariable UUID id, @RequestBody ReasonsRequest request, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.reject(id, request.reasons(), officer, match));
    }

    /// Why: one item for each thing, about one upload or about the case.
    record ReasonsRequest(@Nullable List<Item> items) {
        record Item(@Nullable String requirement, @Nullable String code) {}

        List<Reason> reasons() {
            if (items == null) return List.of();
            return items.stream()
                    .map(item -> new Reason(item.code() == null ? "" : item.code(), item.requirement()))
                    .toList();
        }
    }
}
