package id.adminduk.identity.search;

import id.adminduk.identity.region.RegionRepository;
import id.adminduk.identity.search.SearchQueries.Filter;
import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.identity.spelling.NearSpellings;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers officers' searches inside their own area, and writes down who was shown and why.
@Component
class SearchDesk {
    private static final int SHOWN = 50;
    private static final int LOOKED_AT = 200;

    private final SearchQueries residents;
    private final RegionRepository regions;
    private final AuditTrail audit;

    SearchDesk(SearchQueries residents, RegionRepository regions, AuditTrail audit) {
        this.residents = residents;
        this.regions = regions;
        this.audit = audit;
    }

    /// The best hits; `more` tells that some less alike were left out.
    record SearchResult(List<SearchHit> items, boolean more) {
        SearchResult {
            items = List.copyOf(items);
        }
    }

    @Transactional
    public SearchResult search(SearchRequest request, CurrentUser user) {
        request.check();
        var area = user.region();
        var result = area == null ? new SearchResult(List.of(), false) : find(request, area);
        record(request, user, result);
        return result;
    }

    private SearchResult find(SearchRequest request, RegionCode area) {
        if (request.nik() != null) {
            var found = residents.withNik(request.nik(), area);
            return new SearchResult(
                    found.stream().map(one -> one.byNumber("nik")).toList(), false);
        }
        if (request.kkNumber() != null) {
            var found = residents.onCard(request.kkNumber(), area);
            return new SearchResult(
                    found.stream().map(one -> one.byNumber("kkNumber")).toList(), false);
        }
        return named(request, request.name() == null ? "" : request.name(), area);
    }

    private SearchResult named(SearchRequest request, String name, RegionCode area) {
        var keys = wordsOf(name);
        residents.planEachForItsWords();
        var filter = new Filter(area, request.born(), regions(request.region()), request.sex());
        var near = residents.known(keys.stream().map(NearSpellings::of).toList());
        var found = residents.named(near, false, filter, LOOKED_AT + 1);
        boolean more = found.size() > LOOKED_AT;
        if (more) {
            found = residents.named(keys.stream().map(List::of).toList(), false, filter, SHOWN + 1);
            if (found.isEmpty() || found.size() > SHOWN) throw new SearchRefused.TooWide();
        } else if (found.isEmpty() && keys.size() > (filter.born() == null ? 2 : 1)) {
            found = residents.named(near, true, filter, LOOKED_AT + 1);
            if (found.size() > LOOKED_AT) throw new SearchRefused.TooWide();
        }
        var asked = AskedName.of(name);
        var hits = found.stream()
                .map(one -> one.byName(asked, request.birthDate(), filter.born() != null))
                .sorted(Found.Ranked.BEST_FIRST)
                .limit(SHOWN)
                .map(Found.Ranked::hit)
                .toList();
        return new SearchResult(hits, more || found.size() > SHOWN);
    }

    /// A lone letter is in too many names to look for; it counts when hits are compared.
    private static List<String> wordsOf(String name) {
        var keys = NameTokens.of(name);
        var words = keys.stream().filter(key -> key.length() > 1).limit(5).toList();
        if (words.isEmpty()) throw keys.isEmpty() ? new SearchRefused.CriteriaMissing() : new SearchRefused.TooWide();
        return words;
    }

    private @Nullable List<String> regions(@Nullable String asked) {
        if (asked == null) return null;
        var places = regions.within(asked.strip());
        if (places.isEmpty()) throw new SearchRefused.RegionUnknown();
        return places.stream().map(RegionCode::value).toList();
    }

    private void record(SearchRequest request, CurrentUser user, SearchResult result) {
        var entries = new ArrayList<AuditEntry>();
        entries.add(entry("resident.searched", "search", UUID.randomUUID(), request, user));
        for (var hit : result.items()) {
            entries.add(entry("resident.listed", "resident", hit.personId(), request, user));
        }
        audit.record(entries);
    }

    private static AuditEntry entry(String action, String type, UUID id, SearchRequest request, CurrentUser user) {
        var entry = AuditEntry.of(action, type, id)
                .by(user)
                .because(request.reason().name());
        return request.caseId() == null ? entry : entry.forCase(request.caseId());
    }
}
