"""What is read of the forms: the form itself, its guidance, and what the law says to it."""

from collections.abc import Sequence

from cse_assess.assessment.language import Rules
from cse_assess.assessment.record import Answers, Assessment
from cse_assess.assessment.statutory import Chooser
from cse_assess.instrument import statutory_files
from cse_assess.instrument.definition import Form
from cse_assess.instrument.guidance import Guidance
from cse_assess.instrument.library import Library
from cse_assess.instrument.statutory import StatutoryPrompt

FORM_ID = "cse-risk"
"""The form that new cases are assessed with."""


class Forms:
    """The forms at hand, in the language that the window speaks.

    Args:
        library: Where they are read from.
        form_id: The form that new cases are assessed with.

    Attributes:
        library: The same; another one when the window speaks another language.
        prompts: What the law says for each form that was asked for.
        rules: For hints at words; None until somebody has read them, which takes a moment.
    """

    def __init__(self, library: Library, form_id: str = FORM_ID) -> None:
        self.library = library
        self._form_id = form_id
        self.prompts: dict[tuple[str, str], Sequence[StatutoryPrompt]] = {}
        self.rules: Rules | None = None

    @property
    def current(self) -> Form:
        """The form that new cases are assessed with."""
        return self.library.current(self._form_id)

    def of(self, assessment: Answers) -> Form:
        """The form that an assessment was made with, in the version that it is bound to.

        Raises:
            FormRefused: That version is not installed.
        """
        return self.library.bound(assessment.form, assessment.form_version)

    def guidance_for(self, assessment: Assessment) -> Guidance | None:
        """The guidance for the assessor's profession; None where there is none.

        Raises:
            GuidanceRefused: It cannot be read.
        """
        return self.library.guidance(assessment.form, assessment.assessor.profession)

    def chooser_for(self, form: Form) -> Chooser:
        """What the law says, for a form, in the language of the library.

        Raises:
            StatutoryRefused: The statutory prompts cannot be read.
        """
        key = (form.id, form.version)
        if key not in self.prompts:
            self.prompts[key] = statutory_files.load(forms=[form])
        wanted = self.library.language
        return Chooser(form, [prompt.in_language(wanted) for prompt in self.prompts[key]])

    def read_ahead(self, library: Library, assessment: Assessment | None) -> None:
        """Read what is open in another language, before it is shown in it; on any thread.

        Args:
            library: The forms at hand, in that language.
            assessment: The case that is open, if one is.

        Raises:
            Refusal: Some of it cannot be read.
        """
        library.current(self._form_id)
        if assessment is not None:
            form = library.bound(assessment.form, assessment.form_version)
            library.guidance(form.id, assessment.assessor.profession)
