package id.adminduk.identity.device;

import id.adminduk.identity.session.Proofs;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.signin.SignedInDirectory;
import id.adminduk.kernel.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page a device sends its administrator to: the code it shows, then which device that is, then yes or no.
@Hidden
@Controller
@RequestMapping("/login/device")
class DeviceController {
    private static final String WRONG = "redirect:/login/device?error";
    private static final String LOCKED = "redirect:/login/device?locked";

    private final DeviceDesk desk;
    private final SignedInDirectory people;
    private final Visitor visitor;
    private final SignInPage pages;

    DeviceController(DeviceDesk desk, SignedInDirectory people, Visitor visitor, SignInPage pages) {
        this.desk = desk;
        this.people = people;
        this.visitor = visitor;
        this.pages = pages;
    }

    /// @param code what the device put into its QR code, where somebody scanned it
    @GetMapping
    String page(
            @RequestParam(name = "user_code", required = false) @Nullable String code,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var owed = visitor.pageOwedBy(who, request, response);
        if (owed.isPresent()) return "redirect:" + owed.get();
        if (!isAdministrator(who)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return pages.show("device-refused", "device.refused", request, response, model);
        }
        model.addAttribute("code", code);
        model.addAttribute("outcome", request.getParameter("outcome"));
        return pages.show("device", "device", request, response, model);
    }

    @PostMapping
    String find(
            @RequestParam String code,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!mayDecide(who)) return WRONG;
        if (desk.isLocked(Visitor.subjectOf(who))) return LOCKED;
        var device = desk.find(code, Visitor.subjectOf(who));
        if (device.isEmpty()) return WRONG;
        model.addAttribute("code", code);
        model.addAttribute("device", device.get().name());
        return pages.show("device-decision", "device.decision", request, response, model);
    }

    @PostMapping("/decision")
    String decide(@RequestParam String code, @RequestParam boolean allowed, Authentication who) {
        if (!mayDecide(who)) return WRONG;
        var subject = Visitor.subjectOf(who);
        if (desk.isLocked(subject)) return LOCKED;
        return desk.find(code, subject)
                .filter(device -> desk.decide(device, allowed, subject, Proofs.of(who)))
                .map(_ -> "redirect:/login/device?outcome=" + (allowed ? "allowed" : "refused"))
                .orElse(WRONG);
    }

    private boolean mayDecide(Authentication who) {
        return !Visitor.owesSecondFactor(who) && isAdministrator(who);
    }

    private boolean isAdministrator(@Nullable Authentication who) {
        return Optional.ofNullable(who)
                .flatMap(known -> people.find(Visitor.subjectOf(known)))
                .filter(person -> person.roles().contains(Role.ADMIN))
                .isPresent();
    }
}
