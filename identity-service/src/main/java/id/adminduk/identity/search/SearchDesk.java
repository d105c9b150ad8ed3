package id.adminduk.identity.search;

import id.adminduk.identity.listing.ListingDesk;
import id.adminduk.identity.region.RegionRepository;
import id.adminduk.identity.search.SearchQueries.Filter;
import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.identity.spelling.NearSpellings;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers officers' searches inside their own area, as far as they may see who was found.
@Component
class SearchDesk {
    private static final int SHOWN = 50;
    private static final int LOOKED_AT = 200;

    private final SearchQueries residents;
    private final RegionRepository regions;
    private final ListingDesk listing;
    private final TransactionTemplate transaction;

    SearchDesk(
            SearchQueries residents,
            RegionRepository regions,
            ListingDesk listing,
            PlatformTransactionManager transactions) {
        this.residents = residents;
        this.regions = regions;
        this.listing = listing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The best hits; `more` tells that some less alike were left out.
    record SearchResult(List<SearchHit> items, boolean more) {
        SearchResult {
            items = List.copyOf(items);
        }
    }

    SearchResult search(SearchRequest request, CurrentUser user) {
        request.check();
        var found = Objects.requireNonNull(transaction.execute(_ -> find(request, user.region())));
        var people = found.items().stream().map(SearchHit::personId).collect(Collectors.toUnmodifiableSet());
        var shown = listing.show(people, request.purpose(), user);
        return new SearchResult(
                found.items().stream()
                        .filter(hit -> shown.contains(hit.personId()))
                        .toList(),
                found.more());
    }

    private SearchResult find(SearchRequest request, @Nullable RegionCode area) {
        if (area == null) return new SearchResult(List.of(), false);
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
}
