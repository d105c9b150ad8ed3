package id.adminduk.kernel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list; `next` is the cursor of the following page, null on the last.
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
