package id.adminduk.identity.search;

import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Officers look residents up; what they ask for stays out of addresses.
@RestController
class SearchController {
    private final SearchDesk desk;

    SearchController(SearchDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/residents/search")
    SearchDesk.SearchResult search(@Valid @RequestBody SearchRequest request, CurrentUser user) {
        return desk.search(request, user);
    }
}
