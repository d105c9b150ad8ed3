package id.adminduk.application.inbox;

import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own inbox.
@RestController
@RequestMapping("/v1/notifications")
class InboxController {
    private static final int LARGEST = 100;

    private final InboxDesk inbox;
    private final Cursors cursors;

    InboxController(InboxDesk inbox, Cursors cursors) {
        this.inbox = inbox;
        this.cursors = cursors;
    }

    record Unread(int unread) {}

    @GetMapping
    Page<InboxNotice.View> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "false") boolean unread,
            CurrentUser user,
            HttpServletRequest http) {
        var reader = Reader.of(user);
        var filter = "inbox/" + unread + "/" + reader.key();
        int size = Math.clamp(limit, 1, LARGEST);
        var found = inbox.page(reader, unread, cursors.read(cursor, filter, Cursor.END), size + 1);
        var shown = found.size() > size ? found.subList(0, size) : found;
        var views = shown.stream().map(kept -> kept.view(Language.of(http))).toList();
        return new Page<>(views, found.size() > size ? next(shown, filter) : null);
    }

    private String next(List<InboxNotice.Kept> shown, String filter) {
        var last = shown.getLast();
        return cursors.write(new Cursor(last.at(), last.id()), filter);
    }

    @GetMapping("/unread-count")
    Unread unread(CurrentUser user) {
        return new Unread(inbox.unread(Reader.of(user)));
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, CurrentUser user) {
        inbox.markRead(Reader.of(user), id);
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(CurrentUser user) {
        inbox.markAllRead(Reader.of(user));
    }
}
