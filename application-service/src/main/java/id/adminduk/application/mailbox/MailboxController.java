package id.adminduk.application.mailbox;

import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.types.Phone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The mailbox as a page for people and as JSON for scripts.
@Controller
@Profile("local")
@RequestMapping("/mailbox")
class MailboxController {
    private final MailboxRepository mailbox;

    MailboxController(MailboxRepository mailbox) {
        this.mailbox = mailbox;
    }

    record SearchRequest(Phone phone) {}

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("english", Language.of(request) == Language.ENGLISH);
        model.addAttribute("letters", mailbox.latest());
        return "mailbox";
    }

    @ResponseBody
    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Letter> search(@RequestBody SearchRequest request) {
        return mailbox.latestTo(request.phone().value());
    }
}
